// What the webex-wholesale command loads before it begins: nothing that a script which calls it often would have to wait for.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";

const LIST = `process.argv.push("--version");
require(process.argv[1]);
process.on("exit", () => console.log(Object.keys(require.cache).join("\\n")));`;

describe("the webex-wholesale command", function () {
    this.timeout(30_000);

    it("begins without Pulumi's SDK, TypeScript and the packages of the queue, which take longer to load than all the rest", () => {
        const main = join(packageRoot(), "bin", "webex-wholesale.js");
        const { stdout, stderr } = spawnSync(process.execPath, ["-e", LIST, main], { encoding: "utf8" });
        const packages = [...stdout.matchAll(/node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/gu)].map(([, name]) => name);
        expect(packages, stderr).to.include("commander");
        const slow = /^(@pulumi|@npmcli|typescript|bullmq|pg|ioredis)/u;
        expect([...new Set(packages)].filter((name) => slow.test(name ?? ""))).to.deep.equal([]);
    });
});
