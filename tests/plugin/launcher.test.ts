// What the plugin's launchers say where Node.js is missing or too old, and that every text names the version of package.json.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";

const plugin = (file: string): string => join(packageRoot(), "plugin", file);
const LAUNCHER = "pulumi-resource-webexwholesale";

describe("the launcher of the plugin", () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-launcher-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it("says what to install where there is no Node.js", () => {
        const shell = spawnSync("sh", ["-c", "command -v dirname"], { encoding: "utf8" });
        symlinkSync(shell.stdout.trim(), join(folder, "dirname"));
        const { status, stdout, stderr } = spawnSync("/bin/sh", [plugin(LAUNCHER)], {
            env: { PATH: folder },
            encoding: "utf8",
        });
        expect([status, stdout, stderr]).to.deep.equal([
            1,
            "",
            `${LAUNCHER} needs Node.js 22.9 or later on the PATH\n`,
        ]);
    });

    it("says which Node.js is too old, and loads nothing with it", () => {
        const old = join(folder, "old.js");
        writeFileSync(
            old,
            'for (const [key, value] of [["versions", { node: "18.20.4" }], ["version", "v18.20.4"]]) Object.defineProperty(process, key, { value });',
        );
        const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", old, plugin("start.js")], {
            encoding: "utf8",
        });
        expect([status, stdout]).to.deep.equal([1, ""]);
        expect(stderr).to.equal(
            `${LAUNCHER} needs Node.js 22.9 or later; the node on the PATH is v18.20.4 (${process.execPath})\n`,
        );
    });

    it("names the version that package.json asks for, on every system", () => {
        const { engines } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
            readonly engines: { readonly node: string };
        };
        for (const file of [LAUNCHER, `${LAUNCHER}.cmd`, "start.js"]) {
            const [, named] = /needs Node\.js (\S+) or later/u.exec(readFileSync(plugin(file), "utf8")) ?? [];
            expect(`>=${named ?? ""}`, file).to.equal(engines.node);
        }
    });
});
