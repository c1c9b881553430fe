// Looking up and taking over what was made by hand, on the real engine, in three stages.
import { expect } from "chai";
import { join } from "node:path";
import { runChild } from "../../tools/pulumi/child";
import { anExample, exampleFolder, rulesIn, succeeded } from "./example-stack";

describe("the example of an existing customer", function () {
    this.timeout(180_000);
    const stack = anExample("existing-customer");

    before(async () => {
        const script = join(exampleFolder("existing-customer"), "by-hand.mjs");
        const env = { ...process.env, ...stack().emulator.environment };
        succeeded(await runChild(process.execPath, [script], { env }));
        await stack().emulator.control("DELETE", "/requests");
    });

    it("looks up one customer and takes the other one over without writing", async () => {
        await stack().mustUp("1-create");
        expect(await stack().emulator.writes()).to.deep.equal([]);
        const outputs = await stack().project.outputs();
        expect(outputs["foundByHand"]).to.deep.equal({
            externalId: "crm-000814",
            packages: ["webex_calling"],
            users: 0,
            locations: ["Kontoret"],
        });
        expect(outputs["adopted"]).to.have.property("restricted", true);
    });

    it("manages what it took over, with `adopt` or without it", async () => {
        await stack().mustUp("2-grow");
        expect(await stack().emulator.list("/wholesale/subscribers")).to.have.length(2);
    });

    it("refuses to take the other customer over by accident", async () => {
        const text = await stack().mustRefuse("3-refused");
        expect(rulesIn(text)).to.deep.equal(["C13"]);
        expect(text).to.contain("adopt: true");
    });

    it("does not remove what it only looked up when it is destroyed", async () => {
        stack().turnTo("2-grow");
        await stack().mustDestroy();
        expect((await stack().emulator.customers()).map(({ externalId }) => externalId)).to.deep.equal(["crm-000814"]);
    });
});
