// The everyday life of a stack with the packed package: create, nothing to do, edit, refuse, destroy; and what its state holds.
import { expect } from "chai";
import type { Inputs } from "../support/builders";
import { TOKEN } from "../support/engine-emulator";
import { changesIn, traceIn } from "../support/engine-outcome";
import { customer, meetingsUser, program, template, user } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";
import { packedPackage } from "../support/packed-package";

const MINUTES = 60_000;
const USER_STATE_BOUND = 1100;

interface Edit {
    readonly template?: Inputs;
    readonly quantity?: number;
    readonly anna?: Inputs;
    readonly bo?: Inputs;
}

const company = ({ template: ofTemplate = {}, quantity = 25, anna = {}, bo = {} }: Edit = {}): string =>
    program(
        template(ofTemplate),
        customer("norrbygg", {
            packages: { webex_calling: { quantity }, webex_meetings: { quantity: 10 }, cisco_calling_plan: {} },
        }),
        user("anna", "norrbygg", { roles: ["Full Administrator"], ...anna }),
        user("bo", "norrbygg", { phoneNumber: undefined, extension: "4568", ...bo }),
        meetingsUser("olle", "norrbygg"),
    );

describe("the packed package on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create({ program: company(), settings: "config" });
        await stack.project.config("webexwholesale:endpoint", stack.emulator.url);
        await stack.project.config("webexwholesale:accessToken", TOKEN, ["--secret"]);
    });
    after(() => stack.remove());

    const person = async (name: string) => {
        const { outputs } = await stack.resource(name);
        return stack.emulator.api("GET", `/people/${String(outputs?.["personId"])}?callingData=true`);
    };

    it("contains what a user needs, and nothing of the tests", async () => {
        const { files, packedBytes, installed } = await packedPackage();
        console.log(
            `      ${files.length} files, ${(packedBytes / 1024).toFixed(0)} kB packed, installed ${installed}`,
        );
        expect(files).to.include.members(["package.json", "README.md", "LICENSE", "dist/sdk/index.d.ts"]);
        expect(
            files.filter((file) =>
                /^(tests|dist\/tests|dist\/tools|sdk|provider|cli)\/|^examples\/(?!fleet\/)|^emulator\/(?!console\/assets\/)/u.test(
                    file,
                ),
            ),
        ).to.deep.equal([]);
    });

    it("is created by one up", async () => {
        const { text } = await stack.mustUp();
        expect(text).to.match(/\+ 6 created/u);
        expect(await stack.emulator.customers()).to.have.length(1);
        expect(await stack.emulator.list("/wholesale/subscribers")).to.have.length(3);
    });

    it("is unchanged at the next preview, refresh and up", async () => {
        expect((await stack.mustBeUnchanged()).text).to.match(/6 unchanged/u);
        const refreshed = await stack.previewRefresh(["--expect-no-changes"]);
        expect(refreshed.code, refreshed.text).to.equal(0);
        await stack.emulator.control("DELETE", "/requests");
        const again = await stack.up(["--expect-no-changes"]);
        expect(again.code, again.text).to.equal(0);
        expect(again.text).to.match(/6 unchanged/u);
        expect(await stack.emulator.writes()).to.deep.equal([]);
    });

    it("keeps one constant line of code in the state of each resource", async () => {
        const resources = (await stack.state()).filter(({ type }) => type.includes("webexwholesale"));
        expect(resources).to.have.length(5);
        for (const { type, inputs, outputs } of resources) {
            const kind = type.slice(type.lastIndexOf(":") + 1);
            const handler = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
            const line = `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}`;
            expect(inputs).to.have.property("__provider", line);
            expect(outputs).to.have.property("__provider", line);
        }
    });

    it("keeps the token out of the state, and encrypted in the configuration", async () => {
        expect(JSON.stringify(await stack.project.exportStack())).not.to.contain(TOKEN);
        expect(stack.project.read("Pulumi.test.yaml")).to.match(/accessToken:\s+secure: /u);
    });

    it("keeps the state of a user small", async () => {
        const { inputs, outputs } = await stack.resource("anna");
        const bytes = Buffer.byteLength(JSON.stringify(inputs)) + Buffer.byteLength(JSON.stringify(outputs));
        console.log(`      inputs and outputs of a user: ${bytes} bytes (at most ${USER_STATE_BOUND})`);
        expect(outputs)
            .to.have.property("personId")
            .that.matches(/^Y2lzY29zcGFyazovL/u);
        expect(bytes).to.be.at.most(USER_STATE_BOUND);
    });

    it("raises a quantity with one update, without a line for the users", async () => {
        stack.write(company({ quantity: 30 }));
        expect(changesIn(await stack.preview())).to.deep.equal(["update norrbygg [diff: ~packages]"]);
        const { text } = await stack.mustUp();
        expect(text).to.match(/~ 1 updated\s+5 unchanged/u);
        const [found] = await stack.emulator.customers();
        const told = await stack.emulator.control("GET", `/customers/${found?.id ?? ""}`);
        expect(told["limits"]).to.deep.equal({ webex_calling: 30, webex_meetings: 10 });
        await stack.mustBeUnchanged();
    });

    const edit: Edit = {
        quantity: 30,
        template: { brandName: "Partner Voice", authentication: { method: "saml", idpEntityId: "https://idp" } },
        anna: { lastName: "Bergman", extension: "4600" },
        bo: { roles: ["User Administrator"] },
    };

    it("changes the names, roles and extension of users and a template in place", async () => {
        stack.write(company(edit));
        expect(changesIn(await stack.preview())).to.deep.equal([
            "update anna [diff: ~extension,lastName]",
            "update bo [diff: +roles]",
            "update standard [diff: +brandName~authentication]",
        ]);
        await stack.mustUp();
        expect(await person("anna")).to.include({ lastName: "Bergman", extension: "4600" });
        expect((await person("bo"))["roles"]).to.have.length(1);
        const templates = await stack.emulator.api("GET", "/wholesale/onboardingTemplates");
        expect(templates).to.have.nested.property("items[0]").that.deep.includes(edit.template);
        await stack.mustBeUnchanged();
    });

    it("refuses a change with one readable sentence, at preview and at up, and sends nothing", async () => {
        stack.write(company({ ...edit, quantity: 29 }));
        const preview = await stack.preview();
        await stack.emulator.control("DELETE", "/requests");
        const up = await stack.up();
        for (const outcome of [preview, up]) {
            expect(outcome.code).to.equal(1);
            expect(outcome.text).to.contain(
                "[C8] packages.webex_calling.quantity: 29 is lower than the 30 now assigned",
            );
            expect(traceIn(outcome)).to.deep.equal([]);
        }
        expect(await stack.emulator.writes()).to.deep.equal([]);
    });

    it("destroys users before their customer, and succeeds the second time", async () => {
        await stack.emulator.control("DELETE", "/requests");
        const outcome = await stack.destroy();
        expect(outcome.code, outcome.text).to.equal(0);
        const removed = (await stack.emulator.requests()).filter(({ method }) => method === "DELETE");
        const kinds = removed.map(({ path }) => /\/(\w+)\/[^/]+$/u.exec(path)?.[1]);
        expect(kinds).to.deep.equal(["subscribers", "subscribers", "subscribers", "customers", "onboardingTemplates"]);
        expect(await stack.emulator.customers()).to.deep.equal([]);
        expect((await stack.destroy()).code).to.equal(0);
    });

    it("destroys without an error what no longer exists", async () => {
        stack.write(company());
        await stack.mustUp();
        for (const { id } of await stack.emulator.list("/wholesale/subscribers")) {
            await stack.emulator.api("DELETE", `/wholesale/subscribers/${id}`);
        }
        for (const { id } of await stack.emulator.customers()) {
            await stack.emulator.api("DELETE", `/wholesale/customers/${id}`);
        }
        const outcome = await stack.destroy(["--refresh=false"]);
        expect(outcome.code, outcome.text).to.equal(0);
        expect(await stack.state()).to.deep.equal([]);
    });
});
