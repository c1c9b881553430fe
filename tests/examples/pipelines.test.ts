// The ready pipelines: well-formed, and their drift script run on the real engine for everything that a night may find.
import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { customer, meetingsUser, program, template } from "../support/engine-programs";
import { EngineEmulator } from "../support/engine-emulator";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";
import { type Said, said, succeeded } from "./example-stack";

const folder = join(packageRoot(), "docs", "pipelines");
const read = (name: string): unknown => parse(readFileSync(join(folder, name), "utf8"));

const step = z.looseObject({ run: z.string().optional(), uses: z.string().optional() });
const workflow = z.object({ jobs: z.record(z.string(), z.looseObject({ steps: z.array(step) })) });
const job = z.looseObject({ script: z.array(z.string()) });

const onGitHub = (file: string, name: string): string[] =>
    workflow.parse(read(file)).jobs[name]?.steps.flatMap(({ run }) => run ?? []) ?? [];
const onGitLab = (name: string, file = "gitlab-ci.yml"): string[] =>
    job.parse(z.record(z.string(), z.unknown()).parse(read(file))[name]).script;

const DRIFT = 'sh node_modules/pulumi-webex-wholesale/docs/pipelines/drift.sh "$STACK" drift.md';

describe("the ready pipelines", () => {
    it("run the package's own check of a change first, then preview", () => {
        for (const commands of [onGitHub("github-deploy.yml", "preview"), onGitLab("preview")]) {
            const [check, preview] = commands.slice(-2);
            expect(check).to.match(/^npx webex-wholesale check --stack "\$STACK"$/u);
            expect(preview).to.match(/^pulumi preview --stack "\$STACK" /u);
        }
    });

    it("deploy without asking, and detect drift with the same script", () => {
        for (const commands of [onGitHub("github-deploy.yml", "up"), onGitLab("up")]) {
            expect(commands.at(-1)).to.match(/^pulumi up --stack "\$STACK" --yes /u);
        }
        expect(onGitHub("github-drift.yml", "drift")).to.include(DRIFT);
        expect(onGitLab("drift")).to.deep.equal([DRIFT]);
    });

    it("run a fleet in shards: previews of what a change affects, the shared stack before the others, drift in all of them", () => {
        const parts = ["preview", "shared", "up", "drift"].map((name) => [
            onGitHub("github-fleet.yml", name).filter((line) => line.includes(" fleet ")),
            onGitLab(name, "gitlab-fleet.yml").filter((line) => line.includes(" fleet ")),
        ]);
        const expected = [
            /^npx webex-wholesale fleet preview --changed-since "\S+" --summary fleet\.md \|\| test \$\? -eq 7$/u,
            /^npx webex-wholesale fleet up --yes --only shared$/u,
            /^npx webex-wholesale fleet up --yes --shard "\S+" (\$AGAIN )?--summary fleet\.md$/u,
            /^npx webex-wholesale fleet drift --shard "\S+" --summary fleet\.md$/u,
        ];
        for (const [index, pattern] of expected.entries()) {
            for (const commands of parts[index] ?? []) {
                expect(commands).to.have.length(1);
                expect(commands[0]).to.match(pattern);
            }
        }
        const shards = z.object({ strategy: z.object({ matrix: z.object({ shard: z.array(z.string()) }) }) });
        for (const name of ["up", "drift"]) {
            const jobs = workflow.parse(read("github-fleet.yml")).jobs;
            const { shard } = shards.parse(jobs[name]).strategy.matrix;
            expect(shard).to.deep.equal(shard.map((_, index) => `${index + 1}/${shard.length}`));
        }
    });

    it("contain no credentials, and refer only to existing files", () => {
        const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        expect(files.map(({ name }) => name)).to.include.members(["drift.sh", "gitlab-ci.yml", "Dockerfile"]);
        for (const { parentPath, name } of files) {
            const text = readFileSync(join(parentPath, name), "utf8");
            for (const [, value = ""] of text.matchAll(/(?:TOKEN|SECRET|PASSPHRASE): (.+)/gu)) {
                expect(value, name).to.match(/^\$\{\{ secrets\.\w+ \}\}$/u);
            }
        }
        expect(existsSync(join(packageRoot(), DRIFT.split(" ")[1]?.replace(/^.*wholesale\//u, "") ?? ""))).to.equal(
            true,
        );
    });
});

describe("the pipelines' drift script on the real engine", function () {
    this.timeout(180_000);
    let emulator: EngineEmulator;
    let project: PulumiProject;
    const packages = { webex_meetings: { quantity: 5 } };
    const company = program(template(), customer("norrbygg", { packages }), meetingsUser("olle", "norrbygg"));

    before(pulumiIsThere);
    before(async () => {
        emulator = await EngineEmulator.start();
        project = await PulumiProject.create({ files: { "index.js": company }, env: emulator.environment });
        succeeded(await project.up());
        await emulator.control("DELETE", "/requests");
    });
    after(async () => {
        await emulator.stop();
        project.remove();
    });

    /** As the pipeline runs it. */
    async function night(): Promise<Said> {
        const { command, env: pulumi } = await pulumiCli();
        const path = [join(command, ".."), process.env["PATH"]].join(":");
        const state = { PULUMI_BACKEND_URL: `file://${join(project.folder, ".state")}`, PULUMI_CONFIG_PASSPHRASE: "" };
        const env = { ...process.env, ...pulumi, ...state, ...emulator.environment, PATH: path, STACK: "test" };
        return said(await runChild("sh", ["-c", DRIFT], { cwd: project.folder, env }));
    }

    it("says that nothing drifted, and writes nothing", async () => {
        const { code, text } = await night();
        expect(code, text).to.equal(0);
        expect(project.read("drift.md")).to.match(/^## Drift of test: none\n/u);
        expect(await emulator.writes()).to.deep.equal([]);
    });

    it("shows drift that up repairs, with both fixes", async () => {
        const { items } = z
            .object({ items: z.array(z.looseObject({ provisioningId: z.string() })) })
            .parse(await emulator.api("GET", "/wholesale/onboardingTemplates"));
        const [standing] = items;
        const path = `/wholesale/onboardingTemplates/${standing?.provisioningId ?? ""}`;
        await emulator.api("PUT", path, { ...standing, brandName: "Other Voice" });
        await emulator.control("DELETE", "/requests");
        const { code, text } = await night();
        expect(code, text).to.equal(7);
        expect(project.read("drift.md"))
            .to.contain("can be repaired")
            .and.to.contain("Other Voice")
            .and.to.contain("pulumi up");
        expect(await emulator.writes()).to.deep.equal([]);
        succeeded(await project.up(["--refresh"]));
    });

    it("distinguishes drift that up cannot repair, with the rule that refuses it", async () => {
        const [norrbygg] = await emulator.customers();
        await emulator.control("PUT", `/customers/${norrbygg?.id ?? ""}`, { limits: { webex_meetings: 8 } });
        const { code, text } = await night();
        expect(code, text).to.equal(1);
        expect(project.read("drift.md"))
            .to.contain("cannot be repaired")
            .and.to.contain("[C8] packages.webex_meetings.quantity");
        expect(project.read("drift.md")).to.contain("pulumi refresh");
    });

    it("distinguishes a Webex that does not answer from drift", async () => {
        await emulator.stop();
        const { code, text } = await night();
        expect(code, text).to.equal(1);
        expect(project.read("drift.md")).to.contain("could not be compared");
    });
});
