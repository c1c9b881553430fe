// What the class sends along beside the inputs: which values are secret, and that a replacement comes first. Messages over Pulumi's own wire.
import { expect } from "chai";
import type { Properties } from "../support/provider-process";
import { describeInBothShells } from "./both-shells";
import { aScene, failureOf, type Scene, user } from "./scene";

describeInBothShells("what a class sends together with its inputs", 1, (open) => {
    let scene: Scene;
    before(async () => (scene = await open()));
    after(() => scene.close());
    const as = (name: string, more: Properties): Properties => ({ declaredAs: { name, serial: name, ...more } });
    const refusals = async (news: Properties, olds: Properties = {}): Promise<string> =>
        (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n");

    it("keeps a secret quantity out of every message, including that of a single diff", async () => {
        const { id, inputs, outputs } = await scene.up({
            ...scene.customer({ packages: { webex_meetings: { quantity: 25 } } }),
            ...as("norrbygg", {}),
        });
        const lower = scene.customer({ packages: { webex_meetings: { quantity: 24 } } });
        const secrets = ["packages.webex_meetings.quantity"];
        const said = await refusals({ ...lower, ...as("norrbygg", { secrets }) }, inputs);
        expect(said).to.match(
            /^\[C8\] packages\.webex_meetings\.quantity: \[secret\] is lower than the \[secret\] now assigned/u,
        );
        expect(said).to.not.match(/\b2[45]\b/u);
        const atDiff = (await failureOf(scene.provider.diff(id, outputs, lower))).message;
        expect(atDiff)
            .to.match(/^\[C8\] /u)
            .and.to.not.match(/\b2[45]\b/u);
    });

    it("keeps a secret address and a secret number out of the messages of every rule, including warnings", async () => {
        const customer = { id: "04da6b54-80e4-46f7-96ec-b56ff0331ba9", urn: "urn:x", packages: { webex_calling: {} } };
        const anna = { customer, package: "webex_calling", phoneNumber: "+46901234567", extension: "911" };
        await refusals(user({ ...anna, ...as("anna", {}) }));
        const secrets = ["email", "phoneNumber", "extension"];
        const said = await refusals(user({ ...anna, email: "bo@hemlig.example", ...as("bo", { secrets }) }));
        expect(said).to.match(/^\[U8\] phoneNumber: \[secret\] belongs to/u);
        expect(scene.provider.printed).to.match(/\[secret\].*\[U10\] extension: \[secret\] is an emergency number/u);
        expect(scene.provider.printed).to.not.contain("bo@hemlig.example");
    });

    it("keeps a secret address out of the errors of every call after a check", async () => {
        const owner = await scene.up(scene.customer({ externalId: "crm-3" }));
        const secret = { customer: owner.id, email: "cia@hemlig.example", ...as("cia", { secrets: ["email"] }) };
        const cia = await scene.up(user(secret));
        const { provider } = scene;
        const calls = [
            () => provider.read(cia.id, cia.outputs),
            () => provider.update(cia.id, cia.outputs, { ...cia.inputs, firstName: "Cilla" }),
            () => provider.delete(cia.id, cia.outputs),
        ];
        for (const call of calls) {
            const description = `cia@hemlig.example is not yours`;
            await scene.control("POST", "faults", { kind: "status", status: 403, times: 60, description });
            const { message } = await failureOf(call());
            await scene.control("DELETE", "faults");
            expect(message).to.match(/^Could not .* the user \[secret\]: .*\[secret\] is not yours/u);
            expect(message).to.not.contain("hemlig");
        }
    });
});

/** A plugin does not learn it: the engine sends no such option to providers. */
describe("what a class sends beside its inputs about a replacement", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    it("releases no seat of a user who is replaced, if the program creates the new one first", async () => {
        const packages = { webex_meetings: { quantity: 1 } };
        const owner = await scene.up(scene.customer({ externalId: "crm-2", packages }));
        const customer = { id: owner.id, packages, createdWith: owner.outputs["createdWith"] };
        const anna = await scene.up(user({ customer }));
        const bo = user({ customer, email: "bo@norrbygg.example", firstName: "Bo", lastName: "Ek" });
        const declared = (more: Properties): Properties => ({
            ...bo,
            declaredAs: { name: "one", serial: "one", ...more },
        });
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, declared({}))).to.equal("");
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, declared({ createsFirst: true }))).to.match(/^\[U5\] package: /u);
    });
});
