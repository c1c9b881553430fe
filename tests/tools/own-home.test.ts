// The real CLI with our own PULUMI_HOME, run by a user who has never had a pulumi: their home stays as it was.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";

describe("our own PULUMI_HOME", () => {
    before(pulumiIsThere);

    it("leaves ~/.pulumi untouched through the whole life of a stack", async () => {
        const pulumi = await pulumiCli();
        if (pulumi.home === undefined) {
            return;
        }
        const home = mkdtempSync(join(tmpdir(), "users-home-"));
        const project = await PulumiProject.create({
            files: { "index.js": `new (require("@pulumi/random").RandomUuid)("one");` },
            env: { HOME: home, USERPROFILE: home },
        });
        try {
            for (const result of [await project.up(), await project.refresh(), await project.destroy()]) {
                expect(result.code, result.stdout + result.stderr).to.equal(0);
            }
            expect(readdirSync(home)).to.deep.equal([]);
        } finally {
            project.remove();
            rmSync(home, { recursive: true, force: true });
        }
    });

    it("has the layout that npx pulumi and the Automation API expect", async () => {
        const pulumi = await pulumiCli();
        if (pulumi.home !== undefined) {
            expect(pulumi.command).to.equal(join(pulumi.home, "versions", "3.255.0", "bin", "pulumi"));
        }
    });
});
