// The project that `init` writes, through the real engine: preview, up, a refusal, a drift.
import { expect } from "chai";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { SPELLINGS } from "../../provider/webex/settings";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { said, type Outcome } from "../support/engine-outcome";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";

describe("the project of init on the real engine", function () {
    this.timeout(10 * 60_000);
    let folder = "";
    const command = join(packageRoot(), "bin", "pulumi-webex-wholesale.js");

    before(pulumiIsThere);
    before(() => {
        // Below the checkout, so that the packages resolve as they do for a user.
        const state = join(packageRoot(), ".state");
        mkdirSync(state, { recursive: true });
        folder = mkdtempSync(join(state, "template-"));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    async function run(...args: readonly string[]): Promise<Outcome> {
        const pulumi = await pulumiCli();
        const own: readonly string[] = Object.values(SPELLINGS);
        const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name));
        const path = `${dirname(pulumi.command)}${delimiter}${process.env["PATH"] ?? ""}`;
        const env = { ...Object.fromEntries(inherited), ...pulumi.env, PATH: path };
        return said(await runChild(process.execPath, [command, ...args], { cwd: folder, env }));
    }

    it("is written into an empty folder", async () => {
        const { code, text } = await run("init", "--generate-only");
        expect(code, text).to.equal(0);
    });

    it("previews and creates everything without anything to set up", async () => {
        const preview = await run("pulumi", "preview", "--non-interactive");
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/5 to create/u);
        const up = await run("pulumi", "up", "--yes", "--skip-preview", "--non-interactive");
        expect(up.code, up.text).to.equal(0);
    });

    it("is refused where the quantity that its comment names is lowered", async () => {
        const program = readFileSync(join(folder, "index.ts"), "utf8");
        writeFileSync(join(folder, "index.ts"), program.replace("quantity: 25", "quantity: 20"));
        const preview = await run("pulumi", "preview", "--non-interactive");
        expect(preview.code).to.not.equal(0);
        expect(preview.text).to.match(/\[C8\].*20 is lower than the 25/u);
        writeFileSync(join(folder, "index.ts"), program);
    });

    it("shows the drift that its script makes", async () => {
        const drift = await run("emulator", "--", process.execPath, "drift.mjs");
        expect(drift.code, drift.text).to.equal(0);
        const preview = await run("pulumi", "preview", "--diff", "--expect-no-changes", "--non-interactive");
        expect(preview.code).to.not.equal(0);
        expect(preview.text).to.match(/lastName\s*: "Berg-Lind" => "Berg"/u);
    });
});
