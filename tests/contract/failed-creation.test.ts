// A creation that failed at Webex, read again before it is repaired, as a refresh before every `up` does.
import { expect } from "chai";
import { aScene, failureOf, type Scene } from "./scene";

describe("a restricted customer whose creation failed, after a refresh", () => {
    let scene: Scene;
    beforeEach(async () => (scene = await aScene()));
    afterEach(() => scene.close());

    it("still has its quantities, for Webex tells none before there is an organization, and is repaired", async () => {
        await scene.control("POST", "faults", { method: "POST", path: "/wholesale/customers", kind: "job-error" });
        const { inputs } = await scene.provider.check({}, scene.customer());
        const { kept } = await failureOf(scene.provider.create(inputs));
        const { id = "", properties = {} } = kept ?? {};
        const read = await scene.provider.read(id, properties);
        expect(read.properties["packages"]).to.deep.equal(inputs["packages"]);
        expect((await scene.provider.diff(id, read.properties, inputs)).changes).to.equal(true);
        const again = await scene.provider.check(read.inputs ?? {}, scene.customer());
        expect(again.failures).to.deep.equal([]);
        expect((await scene.provider.diff(id, read.properties, again.inputs)).changes).to.equal(true);
        const repaired = await scene.provider.update(id, read.properties, again.inputs);
        expect(repaired).to.include({ status: "provisioned", restricted: true });
    });
});
