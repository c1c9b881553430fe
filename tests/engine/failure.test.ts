// A creation that fails at Webex keeps the customer's id in the stack, and the next up repairs it instead of creating a second one.
import { expect } from "chai";
import { traceIn } from "../support/engine-outcome";
import { customer, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack, PROVIDERS, providers } from "../support/engine-stack";

const MINUTES = 60_000;
const REASON = "The subscription Sub-100200 is not in order";

for (const provider of PROVIDERS) {
    describe(`a creation that fails at Webex, on the real engine with ${providers[provider]},`, function () {
        this.timeout(10 * MINUTES);
        let stack: EngineStack;

        before(engineIsReady);
        before(async () => {
            stack = await EngineStack.create({ program: program(template(), customer("norrbygg")), provider });
        });
        after(() => stack.remove());

        it("ends with one readable error that contains Webex's reason, and keeps the id", async () => {
            const fault = { method: "POST", path: "/v1/wholesale/customers", kind: "job-error", description: REASON };
            await stack.emulator.control("POST", "/faults", fault);
            const up = await stack.up();
            expect(up.code, up.text).not.to.equal(0);
            expect(up.text).to.contain(REASON);
            expect(up.text).to.contain('the customer "Norrbygg AB" (crm-norrbygg)');
            expect(traceIn(up)).to.deep.equal([]);
            const [found] = await stack.emulator.customers();
            expect(await stack.idOf("norrbygg")).to.equal(found?.id);
            const { outputs = {} } = await stack.resource("norrbygg");
            expect("__provider" in outputs).to.equal(provider === "classes");
        });

        it("is repaired by the next up, which creates no second customer", async () => {
            const id = await stack.idOf("norrbygg");
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(0);
            await stack.emulator.control("DELETE", "/requests");
            await stack.mustUp();
            const writes = await stack.emulator.writes();
            expect(writes.map((write) => write.replace(id, "<id>"))).to.deep.equal([
                "PUT /v1/wholesale/customers/<id>",
            ]);
            const customers = await stack.emulator.customers();
            expect(customers.map((each) => [each.id, each["status"]])).to.deep.equal([[id, "provisioned"]]);
            await stack.mustBeUnchanged();
        });

        it("can be destroyed instead", async () => {
            expect((await stack.destroy()).code).to.equal(0);
            const fault = { method: "POST", path: "/v1/wholesale/customers", kind: "job-error", description: REASON };
            await stack.emulator.control("POST", "/faults", fault);
            expect((await stack.up()).code).not.to.equal(0);
            const destroyed = await stack.destroy();
            expect(destroyed.code, destroyed.text).to.equal(0);
            expect(await stack.emulator.customers()).to.deep.equal([]);
        });
    });
}
