// What the command says and exits with when something is in its way, and what its options choose.
import { expect } from "chai";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pulumiCli, pulumiIsThere } from "../../support/pulumi-cli";
import { PulumiProject } from "../../support/pulumi-project";
import { filesIn } from "./exported-program";
import { runCommand } from "./run-command";
import { aSubscriber, Tenant } from "./tenant";

describe("webex-wholesale export", function () {
    this.timeout(120_000);
    let tenant: Tenant;
    let folder: string;
    let out: string;

    before(async () => {
        tenant = await Tenant.start();
        const first = await tenant.template({ name: "Standard" });
        await tenant.template({ name: "Standard", language: "en", services: ["webex_for_wholesale"] });
        const north = await tenant.customer(first, "crm-1", "Norrbygg AB");
        await tenant.customer(first, "crm-2", "Sydbygg AB", { packages: ["webex_meetings"], headOffice: null });
        const broken = await tenant.customer(first, "crm-3", "Trasig AB", { packages: ["webex_meetings"] });
        await tenant.api.control("PUT", "/partner", { freeAccounts: ["pending@norrbygg.example"] });
        await tenant.addUsers([
            aSubscriber(north, "anna@norrbygg.example", { extension: "1000" }),
            aSubscriber(north, "pending@norrbygg.example", { extension: "1001" }),
        ]);
        await tenant.api.control("PUT", `/customers/${broken.id}`, { status: "error" });
    });
    after(() => tenant.stop());
    beforeEach(async () => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-export-"));
        out = join(folder, "infrastructure");
        await tenant.listen();
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const failing = async (args: readonly string[], env: NodeJS.ProcessEnv = tenant.environment): Promise<string> => {
        const { code, stdout, stderr } = await runCommand(["export", ...args], { env });
        expect(code, stderr).to.equal(2);
        expect(stdout).to.equal("");
        const lines = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("reading "));
        expect(lines, stderr).to.have.length(1);
        return lines[0] ?? "";
    };

    it("says which credentials are missing", async () => {
        expect(await failing(["--out", out], {})).to.match(
            /^webex-wholesale: No Webex credentials are configured; .*WEBEX_WHOLESALE_ACCESS_TOKEN/u,
        );
        expect(existsSync(out)).to.equal(false);
    });

    it("says that the token is not accepted, without printing it", async () => {
        const env = { ...tenant.environment, WEBEX_WHOLESALE_ACCESS_TOKEN: "very-secret-token" };
        const line = await failing(["--out", out], env);
        expect(line).to.include("list the customers").and.not.include("very-secret-token");
    });

    it("says that the endpoint does not answer", async () => {
        const env = { ...tenant.environment, WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1" };
        expect(await failing(["--out", out], env)).to.include("Could not list the customers");
        expect(existsSync(out)).to.equal(false);
    });

    it("overwrites nothing, and requests nothing from Webex before it knows that", async () => {
        mkdirSync(out);
        writeFileSync(join(out, "index.ts"), "// mine\n");
        expect(await failing(["--out", out])).to.equal(
            `webex-wholesale: The folder ${out} is not empty (index.ts); nothing was overwritten. Choose another folder with --out.`,
        );
        expect((await tenant.requests()).all).to.equal(0);
        expect(readdirSync(out)).to.deep.equal(["index.ts"]);
    });

    it("refuses a file in place of a folder", async () => {
        writeFileSync(out, "");
        expect(await failing(["--out", out])).to.include("is a file");
    });

    it("reports external ids that no customer has", async () => {
        expect(await failing(["--out", out, "--customer", "crm-1", "crm-9"])).to.include('external id "crm-9"');
        expect(existsSync(out)).to.equal(false);
    });

    it("does not use the next option as the folder", async () => {
        const { code, stderr } = await runCommand(["export"], { env: tenant.environment });
        expect(code).to.equal(2);
        expect(stderr).to.include("--out <folder>");
    });

    it("exports only the given customers", async () => {
        const { code, stderr } = await runCommand(["export", "-o", out, "-c", "crm-2"], { env: tenant.environment });
        expect(code, stderr).to.equal(0);
        expect(Object.keys(filesIn(out)).filter((path) => path.startsWith("customers/"))).to.deep.equal([
            "customers/sydbygg-ab.ts",
        ]);
    });

    it("leaves out what cannot be adopted yet, and says so", async () => {
        const { code, stdout } = await runCommand(["export", "-o", out], { env: tenant.environment });
        expect(code).to.equal(0);
        expect(stdout).to.match(/^ {2}the customer "crm-3" \(\S+\) is error at Webex; export it again/mu);
        expect(stdout).to.match(
            /^ {2}pending@norrbygg.example must first accept an e-mail from Webex \(status: pending_user_migration\)/mu,
        );
        const { "customers/norrbygg-ab.ts": north = "", "index.ts": index } = filesIn(out);
        expect(north).to.include("// Not exported: pending@norrbygg.example must first accept");
        expect(index).to.not.include("trasig");
    });

    it("asks for the template if it could be one of several, and distinguishes templates of one name", async () => {
        await runCommand(["export", "-o", out], { env: tenant.environment });
        const { "answers.ts": answers, "templates.ts": templates = "" } = filesIn(out);
        expect(answers).to.include('template: ""');
        expect(templates.match(/provisioningId: "/gu)).to.have.length(2);
        expect(templates).to.include('"standard-2": new wholesale.OnboardingTemplate("standard-2"');
    });

    describe("with a stack's configuration", () => {
        let project: PulumiProject;
        let env: NodeJS.ProcessEnv;

        before(pulumiIsThere);
        beforeEach(async () => {
            const { command, env: own } = await pulumiCli();
            project = await PulumiProject.create({ files: { "Pulumi.yaml": "name: partner\nruntime: nodejs\n" } });
            env = {
                ...own,
                PATH: `${dirname(command)}:${process.env["PATH"] ?? ""}`,
                PULUMI_BACKEND_URL: `file://${join(project.folder, ".state")}`,
                PULUMI_CONFIG_PASSPHRASE: "",
            };
        });
        afterEach(() => project.remove());

        it("signs in with it", async () => {
            const { WEBEX_WHOLESALE_ENDPOINT: url = "", WEBEX_WHOLESALE_ACCESS_TOKEN: token = "" } = tenant.environment;
            await project.config("webexwholesale:endpoint", url);
            await project.config("webexwholesale:accessToken", token, ["--secret"]);
            const args = ["export", "-o", out, "--stack", "test"];
            const { code, stderr } = await runCommand(args, { cwd: project.folder, env });
            expect(code, stderr).to.equal(0);
        });

        it("says that the stack does not exist", async () => {
            const { code, stderr } = await runCommand(["export", "-o", out, "--stack", "nowhere"], {
                cwd: project.folder,
                env,
            });
            expect(code).to.equal(2);
            expect(stderr).to.match(/^webex-wholesale: The configuration of the stack nowhere cannot be read: .*\n$/u);
        });
    });
});
