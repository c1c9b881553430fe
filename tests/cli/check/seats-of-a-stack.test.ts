// `webex-wholesale check` counts seats as a preview does: whoever leaves frees none before it is their turn.
import { expect } from "chai";
import { aCustomer, aUser } from "../../support/builders";
import { customer, program, user } from "../../support/engine-programs";
import { places, withProgram } from "./checked-program";

const full = { packages: { webex_calling: { quantity: 1 }, webex_voice: { quantity: 1 } } };
const type = "pulumi-nodejs:dynamic/webexwholesale:";
const held = (kind: string, handler: string, name: string, id: string, inputs: object) => {
    const all = { ...inputs, __provider: `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}` };
    const urn = `urn:pulumi:dev::test::${type}${kind}::${name}`;
    return { urn, custom: true, id, type: type + kind, inputs: all, outputs: { ...all, orgId: "org" } };
};
const entry = (name: string, extension: string, onPackage: string) => ({
    ...{ email: `${name}@norrbygg.example`, package: onPackage },
    ...{ location: "HQ", phoneNumber: undefined, extension },
});
const caller = (name: string, extension: string, onPackage: string): string =>
    user(name, "norrbygg", entry(name, extension, onPackage));
const inState = (name: string, extension: string, onPackage: string) =>
    held(
        "CustomerUser",
        "customerUser",
        name,
        `user-${name}`,
        aUser({ customerId: "customer-1", ...entry(name, extension, onPackage) }),
    );
const state = (...users: readonly object[]): string => {
    const norrbygg = aCustomer({ provisioningId: "p-1", externalId: "crm-norrbygg", ...full });
    const resources = [held("WholesaleCustomer", "wholesaleCustomer", "norrbygg", "customer-1", norrbygg), ...users];
    return JSON.stringify({ version: 3, deployment: { resources } });
};
const check = (users: readonly object[], ...lines: readonly string[]) => {
    const found: string[] = [];
    const files = {
        "state.json": state(...users),
        "index.js": program(customer("norrbygg", { provisioningId: "p-1", ...full }), ...lines),
    };
    return withProgram(files, async (checked) => {
        found.push(...places(await checked.report(["--state", "state.json"])));
    }).then(() => found);
};

describe("webex-wholesale check, counting the seats of a stack,", function () {
    this.timeout(120_000);

    it("refuses two users who swap two full packages, as the engine does at the first of them", async () => {
        const present = [inState("anna", "10", "webex_calling"), inState("bo", "11", "webex_voice")];
        expect(
            await check(present, caller("anna", "10", "webex_voice"), caller("bo", "11", "webex_calling")),
        ).to.include("anna U5 package");
    });

    it("counts a user who is removed from the program, because Pulumi creates before it deletes", async () => {
        const present = [inState("anna", "10", "webex_calling")];
        expect(await check(present, caller("bo", "11", "webex_calling"))).to.deep.equal(["bo U5 package"]);
    });
});
