// A Training request: what preview refuses of its form, the emulator refuses too (rule S2).
import { expect } from "chai";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, type Scene } from "./scene";

describe("the form of a Training request", () => {
    let scene: Scene;
    let customerId: string;
    before(async () => {
        scene = await aScene();
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
            const news = { __provider: providerLine("trainingRequest"), customer: customerId, ...form };
            const { failures } = await scene.provider.check({}, news);
            expect(failures.map(({ reason }) => /^\[S2\] (\w+):/u.exec(reason)?.[1])).to.deep.equal(
                path === undefined ? [] : [path],
            );
            const status = await scene.behindOurBack("POST", "wholesale/trainingRequests", { customerId, ...form });
            expect(status).to.equal(path === undefined ? 201 : 400);
        });
    }
});

describe("a request for a training", () => {
    it("is created once, read back unchanged, updated and removed", async () => {
        const scene = await aScene();
        const customer = (await scene.up(scene.customer())).id;
        const news = {
            __provider: providerLine("trainingRequest"),
            customer,
            contactName: "Olle Ek",
            contactEmail: "olle@norrbygg.example",
        };
        const { inputs } = await scene.provider.check({}, news);
        const made = await scene.provider.create(inputs);
        const read = await scene.provider.read(made.id, made.properties);
        expect(read.properties).to.include({ contactName: "Olle Ek", status: "submitted" });
        await scene.close();
    });
});
