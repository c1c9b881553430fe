// An e-mail address that somebody has already: a person without subscription, or whoever got it after a customer vanished.
import { expect } from "chai";
import { aMeetingsUser } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene } from "./scene";

const as = (name: string): Properties => ({ declaredAs: { name, serial: `test-${name}` } });
const user = (customerId: string, changes: Properties = {}): Properties => ({
    __provider: providerLine("customerUser"),
    ...aMeetingsUser({ customerId, email: "anna@norrbygg.example" }),
    ...changes,
});

describeInBothShells("the address", 0.5, (open) => {
    let scene: Scene;
    let customerId: string;
    beforeEach(async () => {
        scene = await open();
        customerId = (await scene.up(scene.customer({ packages: { webex_meetings: {} } }))).id;
    });
    afterEach(() => scene.close());

    it("of a person of the organization without subscription is refused for an existing user, and accepted for a new one", async () => {
        const left = await scene.up(user(customerId, { email: "sara@norrbygg.example" }));
        const anna = await scene.up(user(customerId));
        await scene.behindOurBack("DELETE", `wholesale/subscribers/${left.id}`);
        await scene.nextCommand();
        const changed = user(customerId, { email: "Sara@norrbygg.example" });
        const refusal =
            /^\[I2\] email: .*Sara@norrbygg.example.* person without a package in the customer's organization.*Control Hub/u;
        expect(await scene.reasons(anna.inputs, { ...changed, ...as("anna") })).to.match(refusal);
        expect((await failureOf(scene.provider.diff(anna.id, anna.outputs, changed))).message).to.match(refusal);
        await scene.nextCommand();
        const another = { ...changed, firstName: "Sara" };
        expect(await scene.reasons(anna.inputs, { ...another, ...as("anna") }), "replaced").to.equal("");
        await scene.nextCommand();
        expect(await scene.reasons({}, { ...changed, ...as("new") })).to.equal("");
    });

    it("of a user whose customer has disappeared can be used for another customer, unless it is in use by then, or exists there and differs", async () => {
        const anna = await scene.up(user(customerId));
        const [next, third] = [
            await scene.up(scene.customer({ externalId: "crm-2", packages: { webex_meetings: {} } })),
            await scene.up(scene.customer({ externalId: "crm-3", packages: { webex_meetings: {} } })),
        ];
        await scene.behindOurBack("DELETE", `wholesale/subscribers/${anna.id}`);
        await scene.behindOurBack("DELETE", `wholesale/customers/${customerId}`);
        const moved = user(next.id, as("anna"));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, moved)).to.equal("");
        await scene.nextCommand();
        const elsewhere = await scene.up(user(third.id));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, moved)).to.match(/^\[I2\] email: .*precheck/u);
        expect((await failureOf(scene.provider.diff(anna.id, anna.outputs, user(next.id)))).message).to.match(
            /^\[I2\] /u,
        );
        await scene.behindOurBack("DELETE", `people/${String(elsewhere.outputs["personId"])}`);
        await scene.up(user(next.id, { lastName: "Lind" }));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, moved)).to.match(/^\[I3\] email: .* differs in lastName/u);
    });

    it("can be released by a user who moves to another customer, and is refused there while the former one has it", async () => {
        const anna = await scene.up(user(customerId));
        const next = await scene.up(scene.customer({ externalId: "crm-2", packages: { webex_meetings: {} } }));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, user(next.id, as("anna")))).to.match(/^\[U11\] customer: /u);
        const moved = user(next.id, { email: "anna@sydbygg.example", ...as("anna") });
        expect(await scene.reasons(anna.inputs, moved)).to.equal("");
        await scene.nextCommand();
        await scene.up(user(customerId, { email: "anna@sydbygg.example" }));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, moved)).to.match(/^\[I2\] email: /u);
    });

    it("changes after the package, because a user with an unmanaged role at Webex is an administrator until then", async () => {
        const packages = { webex_meetings: {}, cx_standard_agent: {} };
        const owner = await scene.up(scene.customer({ externalId: "crm-4", packages: { webex_meetings: {} } }));
        const first = await scene.up(user(owner.id));
        const grown = scene.customer({ externalId: "crm-4", packages });
        await scene.provider.update(owner.id, owner.outputs, (await scene.provider.check(owner.inputs, grown)).inputs);
        await scene.nextCommand();
        const customer = { id: owner.id, packages, createdWith: ["webex_meetings"] };
        const moved = user(owner.id, {
            customer,
            email: "anna.lind@norrbygg.example",
            package: "cx_standard_agent",
        });
        expect(await scene.reasons(first.inputs, moved)).to.match(/^\[U6\] package: .*\n\[U7\] package: /u);
    });
});
