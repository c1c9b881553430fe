// `fleet init`: a whole fleet in an empty folder, which is the example of this repository under the folder's name.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { ownVersion } from "../../../cli/own-version";
import { packageRoot } from "../../../tools/pulumi/package-root";

const COMMAND = join(packageRoot(), "bin", "webex-wholesale.js");
const EXAMPLE = join(packageRoot(), "examples", "fleet");
const manifest = z.object({ name: z.string(), dependencies: z.record(z.string(), z.string()) });

describe("webex-wholesale fleet init", function () {
    this.timeout(60_000);
    let folder = "";
    beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), "fleet-init-")))));
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const init = (...args: string[]) =>
        spawnSync(process.execPath, [COMMAND, "fleet", "init", "--generate-only", ...args], {
            cwd: folder,
            encoding: "utf8",
        });

    it("writes the example with the project's own name and the installed version, and says what to type next", () => {
        const { status, stdout, stderr } = init("Voice & Co");
        expect(status, stderr).to.equal(0);
        for (const text of ["customers.csv", "fleet up --yes", "fleet list"]) {
            expect(stdout).to.include(text);
        }
        const written = join(folder, "Voice & Co");
        const files = readdirSync(written, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        const names = files.map((entry) => join(entry.parentPath, entry.name).slice(written.length + 1)).sort();
        expect(names).to.include.members([".gitignore", "fleet.yaml", "index.ts", join("users", "norrbygg.csv")]);
        expect(readFileSync(join(written, "Pulumi.yaml"), "utf8")).to.match(/^name: voice-co$/mu);
        const { name, dependencies } = manifest.parse(JSON.parse(readFileSync(join(written, "package.json"), "utf8")));
        expect(name).to.equal("voice-co");
        expect(dependencies["pulumi-webex-wholesale"]).to.equal(`^${ownVersion()}`);
        for (const same of ["customers.csv", "fleet.yaml", "index.ts", "customers.ts", "template.ts"]) {
            expect(readFileSync(join(written, same), "utf8")).to.equal(readFileSync(join(EXAMPLE, same), "utf8"));
        }
    });

    it("overwrites nothing", () => {
        writeFileSync(join(folder, "index.ts"), "mine");
        const { status, stderr } = init();
        expect(status).to.equal(2);
        expect(stderr).to.include("is not empty (index.ts)").and.include("webex-wholesale fleet init <folder>");
        expect(readdirSync(folder)).to.deep.equal(["index.ts"]);
    });
});
