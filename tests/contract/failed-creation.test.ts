// A creation that failed at Webex, read again before it is repaired, as a refresh before every `up` does.
import { expect } from "chai";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene } from "./scene";

describeInBothShells("a restricted customer whose creation failed, after a refresh", 1, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    it("still has its quantities, because Webex returns none before there is an organization, and is repaired", async () => {
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

describeInBothShells("another party's customer whose creation failed", 1, (open) => {
    let scene: Scene;
    before(async () => (scene = await open()));
    after(() => scene.close());

    it("is not added to the state of a program that declares another one under its external id", async () => {
        await scene.control("POST", "faults", { method: "POST", path: "/wholesale/customers", kind: "job-error" });
        const theirs = scene.customer({ address: { addressLine1: "Hamngatan 9", city: "Luleå", country: "SE" } });
        expect((await failureOf(scene.provider.create(theirs))).kept?.id).to.be.a("string");
        const provider = await scene.nextCommand();
        const { kept, message } = await failureOf(provider.create(scene.customer()));
        expect(kept).to.equal(undefined);
        expect(message).to.contain("differs in address").and.to.contain("adopt: true");
    });
});
