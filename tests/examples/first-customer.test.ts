// The first example, as it stands in the checkout, through the real engine: up, nothing to do, destroy.
import { expect } from "chai";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild, type ChildResult } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { EngineEmulator } from "../support/engine-emulator";
import { changesIn, said, type Outcome } from "../support/engine-outcome";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";

const MINUTES = 60_000;
const EXAMPLE = join(packageRoot(), "examples", "first-customer");
const FILES = ["index.ts", "package.json", "tsconfig.json"];

describe("the example first-customer on the real engine", function () {
    this.timeout(10 * MINUTES);
    let emulator: EngineEmulator;
    let folder: string;

    before(pulumiIsThere);
    before(async () => {
        emulator = await EngineEmulator.start();
        // Below the checkout, so that the package's own name resolves as it does for the example.
        const state = join(packageRoot(), ".state");
        mkdirSync(state, { recursive: true });
        folder = mkdtempSync(join(state, "example-"));
        for (const file of FILES) {
            cpSync(join(EXAMPLE, file), join(folder, file));
        }
        mkdirSync(join(folder, "state"));
        const yaml = "name: first-customer\nruntime: nodejs\noptions:\n  refresh: always\n";
        writeFileSync(join(folder, "Pulumi.yaml"), yaml);
        expect((await pulumi("stack", "init", "test")).code).to.equal(0);
    });
    after(async () => {
        await emulator.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    async function pulumi(...args: readonly string[]): Promise<Outcome> {
        const { command, env } = await pulumiCli();
        const result: ChildResult = await runChild(command, [...args, "--non-interactive", "--color", "never"], {
            cwd: folder,
            env: {
                ...process.env,
                ...env,
                ...emulator.environment,
                PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
                PULUMI_CONFIG_PASSPHRASE: "",
            },
        });
        return said(result);
    }

    it("is created by one up", async () => {
        const up = await pulumi("up", "--yes", "--skip-preview", "--suppress-progress");
        expect(up.code, up.text).to.equal(0);
        expect(await emulator.customers()).to.have.length(2);
        expect(await emulator.list("/wholesale/subscribers")).to.have.length(3);
    });

    it("has nothing to do at the next preview, which writes nothing", async () => {
        await emulator.control("DELETE", "/requests");
        const preview = await pulumi("preview", "--expect-no-changes", "--suppress-progress");
        expect(preview.code, preview.text).to.equal(0);
        expect(changesIn(preview)).to.deep.equal([]);
        expect(await emulator.writes()).to.deep.equal([]);
    });

    it("is destroyed completely, except for Webex's own organizations", async () => {
        const destroyed = await pulumi("destroy", "--yes", "--skip-preview", "--suppress-progress");
        expect(destroyed.code, destroyed.text).to.equal(0);
        expect(await emulator.customers()).to.deep.equal([]);
        expect(await emulator.list("/wholesale/onboardingTemplates")).to.deep.equal([]);
    });
});
