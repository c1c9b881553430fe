// A first preview with values that nobody knows yet: what is known is judged, what is not is let pass and judged by up.
import { expect } from "chai";
import { changesIn } from "../support/engine-outcome";
import { code, customer, program, template, user } from "../support/engine-programs";
import { engineIsReady, EngineStack, PROVIDERS, providers } from "../support/engine-stack";

const MINUTES = 60_000;

const key = [
    'const random = require("@pulumi/random");',
    'const key = new random.RandomId("key", { byteLength: 4, prefix: "crm-" });',
    'const digits = new random.RandomPassword("digits", { length: 4, upper: false, lower: false, special: false });',
];
const unknowns = { externalId: code("key.hex") };

const company = (ofCustomer: object = {}): string =>
    program(
        ...key,
        template(),
        customer("norrbygg", { ...unknowns, ...ofCustomer }),
        user("anna", "norrbygg", { extension: code("digits.result"), phoneNumber: undefined }),
    );

for (const provider of PROVIDERS) {
    describe(`values that are not known yet, on the real engine with ${providers[provider]},`, function () {
        this.timeout(10 * MINUTES);
        let stack: EngineStack;

        before(engineIsReady);
        before(async () => {
            stack = await EngineStack.create({ program: company(), provider });
        });
        after(() => stack.remove());

        it("are accepted at the first preview", async () => {
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(0);
            expect(changesIn(preview)).to.include.members(["create anna", "create norrbygg", "create standard"]);
        });

        it("do not prevent refusing known values beside them", async () => {
            stack.write(company({ packages: { webex_calling: { quantity: 0 } } }));
            const preview = await stack.preview();
            expect(preview.code).to.equal(1);
            expect(preview.text).to.contain(
                "[C7] packages.webex_calling.quantity: 0 is not a whole number of at least 1",
            );
        });

        it("are validated by up, as soon as they are known", async () => {
            stack.write(company({ externalId: code('key.hex.apply(() => "")') }));
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(0);
            const up = await stack.up();
            expect(up.code).to.equal(1);
            expect(up.text).to.contain("[C1] externalId: is missing");
            expect(await stack.emulator.customers()).to.deep.equal([]);
        });

        it("are neither drift nor a change once they are known", async () => {
            stack.write(company());
            await stack.mustUp();
            await stack.mustBeUnchanged();
            const [found] = await stack.emulator.customers();
            expect(found?.["externalId"]).to.match(/^crm-[0-9a-f]{8}$/u);
        });
    });
}
