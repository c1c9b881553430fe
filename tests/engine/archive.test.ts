// A release archive of the plugin on the real engine: installed into an empty PULUMI_HOME, with nothing of npm beside it.
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArchives } from "../../tools/archives/archives";
import { ownPlatform } from "../../tools/archives/platforms";
import { packageRoot } from "../../tools/pulumi/package-root";
import { EngineEmulator } from "../support/engine-emulator";
import { said } from "../support/engine-outcome";
import { nativeProgram } from "../support/native-stack";
import { pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";

const PROGRAM = nativeProgram(`
new Native("OnboardingTemplate", "standard", { name: "Standard", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200", cloudConnectedPstnProvider: "Telco" }, ["provisioningId"]);
`);
const schemaText = readFileSync(join(packageRoot(), "plugin", "schema.json"), "utf8");
const { version } = JSON.parse(schemaText) as { readonly version: string };

describe("a release archive of the plugin", function () {
    this.timeout(240_000);
    let folder: string;
    let emulator: EngineEmulator;
    let project: PulumiProject;

    before(pulumiIsThere);
    before(async function () {
        const platform = ownPlatform();
        if (platform === undefined) {
            this.skip();
        }
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-archive-"));
        const [archive = ""] = await writeArchives(folder, [platform]);
        emulator = await EngineEmulator.start();
        project = await PulumiProject.create({
            files: { "index.js": PROGRAM },
            env: { ...emulator.environment, PULUMI_HOME: join(folder, "home") },
        });
        const install = ["plugin", "install", "resource", "webexwholesale", version, "--file", archive];
        const { code, text } = said(await project.run(install));
        expect(code, text).to.equal(0);
    });
    after(async () => {
        await (emulator as EngineEmulator | undefined)?.stop();
        (project as PulumiProject | undefined)?.remove();
        rmSync(folder, { recursive: true, force: true });
    });

    it("has, once installed, the schema from which Pulumi generates SDKs", async () => {
        const { code, stdout, stderr } = await project.run(["package", "get-schema", `webexwholesale@${version}`]);
        expect(code, stderr).to.equal(0);
        const schema = JSON.parse(stdout) as { readonly resources: object };
        const { resources } = JSON.parse(schemaText) as { readonly resources: object };
        expect(Object.keys(schema.resources)).to.have.members(Object.keys(resources));
    });

    it("serves a program that names no path to it: reads Webex, and warns at the resource", async () => {
        const preview = said(await project.preview(["--suppress-progress"]));
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/\+ 2 to create/u);
        expect(preview.text).to.match(/OnboardingTemplate \(standard\):\s+warning: [^\n]*\[T2\]/u);
        const up = said(await project.up(["--suppress-progress"]));
        expect(up.code, up.text).to.equal(0);
        expect(await emulator.writes()).to.deep.equal(["POST /v1/wholesale/onboardingTemplates"]);
    });

    it("lists what exists at Webex, with the ids that an import takes", async () => {
        const { stdout, stderr } = await project.run(["do", "webexwholesale:OnboardingTemplate", "list"]);
        const { resources } = (await project.exportStack()).deployment;
        const id = resources.find(({ urn }) => urn.endsWith("::standard"))?.id;
        expect(JSON.parse(stdout), stderr).to.deep.equal([{ id, name: "Standard" }]);
    });
});
