// Looking up by id, protecting, and destroying from state alone; the token from the environment never enters the state.
import { expect } from "chai";
import { TOKEN } from "../support/engine-emulator";
import { traceIn } from "../support/engine-outcome";
import { customer, meetingsUser, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const packages = { webex_meetings: {} };
const company = program(template(), customer("norrbygg", { packages }), meetingsUser("olle", "norrbygg"));

const lookup = (kind: string, id: string): string => `const found = wholesale.${kind}.get("found", "${id}");`;

describe("lookups, protection and destruction on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company });
        await stack.mustUp();
    });
    after(() => stack.remove());

    it("keep a token from the environment out of the state", async () => {
        expect(JSON.stringify(await stack.project.exportStack())).not.to.contain(TOKEN);
    });

    it("read a customer and a user by their ids, without managing them", async () => {
        const [norrbygg, olle] = [await stack.idOf("norrbygg"), await stack.idOf("olle")];
        const other = await EngineStack.create({ emulator: stack.emulator });
        other.write(
            program(
                lookup("WholesaleCustomer", norrbygg),
                `const user = wholesale.CustomerUser.get("user", "${olle}");`,
                "module.exports = { name: found.name, packages: found.packages, email: user.email, orgId: found.orgId };",
            ),
        );
        const preview = await other.preview();
        expect(preview.code, preview.text).to.equal(0);
        await other.mustUp();
        const outputs = await other.project.outputs();
        expect(outputs).to.deep.include({ name: "Norrbygg AB", packages, email: "olle@norrbygg.example" });
        expect(outputs["orgId"]).to.match(/^Y2lzY29zcGFyazovL/u);
        const destroyed = await other.destroy();
        expect(destroyed.code, destroyed.text).to.equal(0);
        expect(await stack.emulator.customers(), "after the destruction of a stack that only looked").to.have.length(1);
        other.project.remove();
    });

    for (const kind of ["WholesaleCustomer", "CustomerUser", "OnboardingTemplate"]) {
        it(`fail with one sentence if no ${kind} has the id`, async () => {
            const id = Buffer.from("ciscospark://us/ENTERPRISE/00000000-0000-4000-8000-000000000000").toString(
                "base64url",
            );
            stack.write(`${company}${lookup(kind, id)}\n`);
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(1);
            expect(preview.text).to.match(/Webex has no [a-z ]+ with the id|No [a-z ]+ has the Provisioning ID/u);
            expect(traceIn(preview)).to.deep.equal([]);
        });
    }

    it("refuse to destroy protected resources", async () => {
        stack.write(
            company
                .replace('"externalId": "crm-norrbygg"', '"externalId": "crm-norrbygg"')
                .replace(/(const norrbygg = .*), \{ {2}\}\);/u, "$1, { protect: true });"),
        );
        expect(stack.project.read("index.js")).to.contain("protect: true");
        await stack.mustUp();
        const destroyed = await stack.destroy();
        expect(destroyed.code).not.to.equal(0);
        expect(destroyed.text).to.contain("protected");
        expect(await stack.emulator.customers()).to.have.length(1);
    });

    it("destroy from the state alone, if the program is gone", async () => {
        stack.write(company);
        await stack.mustUp();
        stack.write('throw new Error("this program is not to be run");\n');
        const destroyed = await stack.destroy();
        expect(destroyed.code, destroyed.text).to.equal(0);
        expect(await stack.emulator.customers()).to.deep.equal([]);
        expect(await stack.emulator.list("/wholesale/onboardingTemplates")).to.deep.equal([]);
    });
});
