// The packed package as most users install it, without the packages of the queue: a fleet works, and workers say what to install.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { runChild } from "../../tools/pulumi/child";
import { packedPackage } from "../support/packed-package";

describe("the package without the packages of the queue", function () {
    this.timeout(240_000);
    let folder = "";
    before(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), "without-queue-")));
        writeFileSync(join(folder, "Pulumi.yaml"), "name: voice\nruntime: nodejs\n");
        writeFileSync(join(folder, "fleet.yaml"), "stack: externalId\n");
        writeFileSync(join(folder, "customers.csv"), "externalId\ncrm-1\n");
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [url, packages] of [
        ["postgres://db.example/fleet", "bullmq pg"],
        ["redis://redis.example/0", "bullmq ioredis"],
    ] as const) {
        it(`names the command that installs ${packages}`, async () => {
            const script = join((await packedPackage()).folder, "bin", "webex-wholesale.js");
            const args = [script, "fleet", "enqueue", "drift", "--queue", url];
            const { code, stderr } = await runChild(process.execPath, args, { cwd: folder });
            expect(code).to.equal(2);
            expect(stderr.trim().split("\n")).to.have.length(1);
            expect(stderr).to.include(`npm install ${packages}`);
        });
    }
});
