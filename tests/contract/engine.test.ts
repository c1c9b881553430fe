// A provider process outlives a killed CLI: without its engine it must not write any more.
import { expect } from "chai";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene, TRACE } from "./scene";

describeInBothShells("a provider whose engine is gone", 1, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    it("still reads, and writes nothing more", async () => {
        const { provider } = scene;
        const { id, inputs, outputs } = await scene.up(scene.customer());
        await scene.control("DELETE", "requests");
        await provider.loseEngine();
        expect((await provider.read(id, outputs)).id).to.equal(id);
        const news = { ...inputs, packages: { webex_meetings: { quantity: 6 } } };
        const calls = [
            provider.create({ ...inputs, externalId: "crm-2" }),
            provider.update(id, outputs, news),
            provider.delete(id, outputs),
        ];
        for (const { message } of await Promise.all(calls.map(failureOf))) {
            expect(message).to.contain("engine has stopped").and.contain("pulumi cancel");
        }
        expect(await scene.writes()).to.deep.equal([]);
        expect(provider.printed).to.not.match(TRACE);
    });

    it("does not treat what it could not write as a partial creation", async () => {
        await scene.provider.loseEngine();
        expect((await failureOf(scene.provider.create(scene.customer()))).kept).to.equal(undefined);
    });
});
