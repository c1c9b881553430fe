// `webex-wholesale check` beside a real pulumi: the stack's own state and secrets, and the same verdict as its preview.
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../../support/emulator";
import { customer, program, template, user } from "../../support/engine-programs";
import { pulumiCli, pulumiIsThere } from "../../support/pulumi-cli";
import { PulumiProject } from "../../support/pulumi-project";
import { places, reportOf, runCommand, type Report } from "./checked-program";

const config = 'const config = new (require("@pulumi/pulumi").Config)();';
const written = (quantity: number, language: string): string =>
    program(
        config,
        template({ serviceProviderAdmin: "ops@partner.example", language }),
        customer("norrbygg", { packages: { webex_calling: { quantity } } }),
        user("anna", "norrbygg", { phoneNumber: undefined }),
    ).replace('"ops@partner.example"', 'config.requireSecret("admin")');

describe("webex-wholesale check of a real stack", () => {
    let emulator: TestEmulator;
    let project: PulumiProject;
    let env: NodeJS.ProcessEnv;

    before(pulumiIsThere);
    before(async function () {
        this.timeout(120_000);
        emulator = await startEmulator();
        const own = { WEBEX_WHOLESALE_ENDPOINT: emulator.url, WEBEX_WHOLESALE_ACCESS_TOKEN: emulator.accessToken };
        project = await PulumiProject.create({ files: { "index.js": written(25, "sv") }, env: own });
        const { command, env: pulumiEnv } = await pulumiCli();
        env = {
            ...pulumiEnv,
            PATH: [dirname(command), process.env["PATH"]].join(delimiter),
            PULUMI_BACKEND_URL: `file://${join(project.folder, ".state")}`,
            PULUMI_CONFIG_PASSPHRASE: "",
            WEBEX_WHOLESALE_ENDPOINT: emulator.url,
        };
        await project.config("admin", "ops@partner.example", ["--secret"]);
        const { code, stdout, stderr } = await project.up();
        expect(code, stdout + stderr).to.equal(0);
        project.write({ "index.js": written(24, "swedish") });
    });
    after(async () => {
        project.remove();
        await emulator.stop();
    });

    const report = async (args: readonly string[], surroundings = env): Promise<Report> =>
        reportOf(await runCommand(["check", "--json", "--stack", "test", ...args], project.folder, surroundings));

    it("reads state and secrets from the stack, and sends Webex nothing", async () => {
        await fetch(`${emulator.control}/requests`, { method: "DELETE" });
        const found = await report([]);
        expect(places(found)).to.have.members(["standard T1 language", "norrbygg C8 packages.webex_calling.quantity"]);
        // What is assigned at Webex only preview knows; what the state has was compared.
        expect(found.notJudged.filter(({ rules }) => rules.includes("C8")).map(({ reason }) => reason)).to.deep.equal([
            "checked only against what the program declares; pulumi preview checks the rest with Webex",
        ]);
        const open = found.notJudged.map(({ path, reason }) => `${path ?? ""}: ${reason}`);
        expect(open).to.include("serviceProviderAdmin: encrypted in the old state, so a change of it was not checked");
        const requests = (await (await fetch(`${emulator.control}/requests`)).json()) as { items: unknown[] };
        expect(requests.items).to.deep.equal([]);
    }).timeout(60_000);

    it("gives the same result from an exported state, whose secrets count as unchanged", async () => {
        const state = join(project.folder, "state.json");
        writeFileSync(state, JSON.stringify(await project.exportStack()));
        const found = await report(["--state", state], { PULUMI_CONFIG_PASSPHRASE: "" });
        expect(places(found)).to.have.members(["standard T1 language", "norrbygg C8 packages.webex_calling.quantity"]);
        const encrypted = found.notJudged.filter(({ path }) => path === "serviceProviderAdmin");
        expect(encrypted.map(({ reason }) => reason)).to.include("not known yet");
    }).timeout(60_000);

    it("reports pulumi's message if the stack cannot be exported", async () => {
        project.write({ "Pulumi.prod.yaml": "config:\n  test:admin: ops@partner.example\n" });
        const { notJudged } = await report(["--stack", "prod"]);
        expect(notJudged[0]?.reason).to.match(
            /because there is no old state: pulumi reported: no stack named 'prod' found$/u,
        );
    }).timeout(60_000);

    it("reports what a preview refuses, which stops at the first resource", async () => {
        const { code, stdout, stderr } = await project.preview();
        expect(code).to.not.equal(0);
        const said = (stdout + stderr).match(/\[[A-Z]\d+\] [^\n]*/gu) ?? [];
        const { refusals } = await report([]);
        const all = refusals.map(({ rule, path }) => `[${rule}] ${path}:`);
        expect(said).to.not.deep.equal([]);
        for (const sentence of said) {
            expect(
                all.some((start) => sentence.startsWith(start)),
                sentence,
            ).to.equal(true);
        }
    }).timeout(60_000);
});
