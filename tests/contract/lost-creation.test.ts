// A customer that a killed run created and never wrote down: the next check knows it as ours, and does not stop the next up.
import { expect } from "chai";
import { UNKNOWN } from "../support/builders";
import { aScene, type Scene } from "./scene";

describe("a customer whose creation was lost", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    it("passes the next check, whose precheck would report its external id as taken, and is taken over by the next creation", async () => {
        const { id } = await scene.up(scene.customer());
        const provider = await scene.nextCommand();
        const { failures } = await provider.check({}, scene.customer());
        expect(failures).to.deep.equal([]);
        const again = await scene.up(scene.customer());
        expect(again.id).to.equal(id);
    });

    it("is refused by C13 if it differs from what is declared, as far as that is known", async () => {
        const other = { packages: { webex_meetings: { quantity: 6 } } };
        for (const changes of [other, { ...other, provisioningId: UNKNOWN }]) {
            const provider = await scene.nextCommand();
            const { failures } = await provider.check({}, scene.customer(changes));
            expect(failures).to.have.length(1);
            expect(failures[0]?.reason).to.match(/^\[C13\]/u);
        }
    });
});
