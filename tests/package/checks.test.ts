// The packed package through the two linters that other maintainers use: publint, and "Are the types wrong?".
import { join } from "node:path";
import { expect } from "chai";
import { runChild, type ChildResult } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { packedPackage } from "../support/packed-package";

const run = (script: string, ...args: readonly string[]): Promise<ChildResult> =>
    runChild(process.execPath, [join(packageRoot(), "node_modules", ...script.split("/")), ...args]);

describe("the packed package", function () {
    this.timeout(240_000);

    it("passes publint, with every suggestion an error", async () => {
        const { tarball } = await packedPackage();
        const { code, stdout, stderr } = await run("publint/src/cli.js", tarball, "--strict", "--level", "suggestion");
        expect(code, stdout + stderr).to.equal(0);
        expect(stdout).to.match(/All good/);
    });

    // In node10 a subpath has no `exports`; Pulumi's provider process, which loads it, is newer.
    for (const [what, options] of [
        ["its main entry, in every resolution", ["--entrypoints", ".", "--profile", "strict"]],
        ["the provider entry, in every resolution but node10", ["--entrypoints", "provider", "--profile", "node16"]],
    ] as const) {
        it(`has right types, says attw of ${what}`, async () => {
            const { tarball } = await packedPackage();
            const attw = "@arethetypeswrong/cli/dist/index.js";
            const { code, stdout, stderr } = await run(attw, tarball, ...options, "--no-color", "--no-emoji");
            expect(code, stdout + stderr).to.equal(0);
        });
    }
});
