// A Setup Assist request: what preview refuses of its form, the emulator refuses too (rule S1).
import { expect } from "chai";
import { providerLine, type Properties } from "../support/provider-process";
import { describeInBothShells } from "./both-shells";
import { type Scene } from "./scene";

describeInBothShells("the form of a Setup Assist request", 1, (open) => {
    let scene: Scene;
    let customerId: string;
    before(async () => {
        scene = await open();
        customerId = (await scene.up(scene.customer())).id;
    });
    after(() => scene.close());

    const filled = { service: "express", contactName: "Olle Ek", contactEmail: "olle@norrbygg.example", users: 25 };

    for (const [what, path, changes] of [
        ["with all that it needs", undefined, {}],
        ["with a service that is neither of the two", "service", { service: "premium" }],
        ["with an address that is none", "contactEmail", { contactEmail: "olle" }],
        ["for no user", "users", { users: 0 }],
        ["for half a user", "users", { users: 1.5 }],
    ] as const) {
        it(`${what} is ${path === undefined ? "accepted" : `refused at ${path}`}, by preview and by the emulator`, async () => {
            const form: Properties = { ...filled, ...changes };
            const news = { __provider: providerLine("setupAssistRequest"), customer: customerId, ...form };
            const { failures } = await scene.provider.check({}, news);
            expect(failures.map(({ reason }) => /^\[S1\] (\w+):/u.exec(reason)?.[1])).to.deep.equal(
                path === undefined ? [] : [path],
            );
            const status = await scene.behindOurBack("POST", "wholesale/setupAssistRequests", { customerId, ...form });
            expect(status).to.equal(path === undefined ? 201 : 400);
        });
    }
});
