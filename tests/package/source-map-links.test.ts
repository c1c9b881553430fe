// What packing does to the compiled files: they name no source map, because none is in the package.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";

const TOOL = "tools/unlink-source-maps.mjs";
const LINK = "//# sourceMappingURL=";
const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

describe("the compiled files that are packed", function () {
    this.timeout(60_000);
    let output = "";
    beforeEach(() => (output = mkdtempSync(join(tmpdir(), "source-map-links-"))));
    afterEach(() => rmSync(output, { recursive: true, force: true }));

    it("have no links to source maps and are otherwise the same, and the files of tests keep theirs", async () => {
        for (const module of ["cli", "provider", "plugin", "emulator", "tests"]) {
            mkdirSync(join(output, module));
        }
        const compiled = join(packageRoot(), "dist", "sdk");
        cpSync(compiled, join(output, "sdk"), { recursive: true });
        writeFileSync(join(output, "tests", "one.js"), `"use strict";\n${LINK}one.js.map`);
        const { code, stderr } = await runChild(process.execPath, [join(packageRoot(), TOOL), output]);
        expect(code, stderr).to.equal(0);
        const names = readdirSync(compiled).filter((name) => name.endsWith(".js"));
        expect(names).to.have.length.above(10);
        for (const name of names) {
            const [before = ""] = readFileSync(join(compiled, name), "utf8").split(LINK);
            expect(readFileSync(join(output, "sdk", name), "utf8").trimEnd(), name).to.equal(before.trimEnd());
        }
        expect(readFileSync(join(output, "tests", "one.js"), "utf8")).to.include(LINK);
    });

    it("are prepared so by `npm pack`, after the build", () => {
        const { scripts } = manifest.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
        expect(scripts["prepack"]).to.equal(`npm run build && node ${TOOL}`);
    });
});
