// The packed package through the two linters that other maintainers use: publint, and "Are the types wrong?".
import { join } from "node:path";
import { expect } from "chai";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { packedPackage } from "../support/packed-package";

describe("the packed package", function () {
    this.timeout(240_000);

    it("passes publint with suggestions treated as errors, and attw in every resolution but node10 of the provider entry", async () => {
        const { tarball } = await packedPackage();
        const script = join(packageRoot(), "tools", "api", "check-package.mjs");
        const { code, stdout, stderr } = await runChild(process.execPath, [script, tarball]);
        expect(code, stdout + stderr).to.equal(0);
        expect(stdout).to.contain("All good").and.to.contain("No problems found");
    });
});
