// The example fleet as `fleet init` writes it, with the command that a newcomer types, on the real engine: the shared stack and one customer.
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";

const COMMAND = join(packageRoot(), "bin", "webex-wholesale.js");

describe("the example fleet on the real engine", function () {
    this.timeout(600_000);
    let folder = "";
    let env: NodeJS.ProcessEnv = {};

    before(pulumiIsThere);
    before(async () => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), "example-fleet-")));
        const pulumi = await pulumiCli();
        const inherited = Object.entries(process.env).filter(([name]) => !/^(WEBEX_WHOLESALE|PULUMI)_/u.test(name));
        env = {
            ...Object.fromEntries(inherited),
            ...pulumi.env,
            PATH: `${dirname(pulumi.command)}${delimiter}${process.env["PATH"] ?? ""}`,
        };
        expect(fleet("init", "--generate-only").status).to.equal(0);
        symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"), "junction");
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    function fleet(...args: readonly string[]) {
        const options = { cwd: folder, env, encoding: "utf8" } as const;
        const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "fleet", ...args], options);
        return { status, text: stdout + stderr };
    }

    it("is deployed against an emulator that starts and ends with the command, and lists its stacks", () => {
        const shared = fleet("up", "--yes", "--only", "shared");
        expect(shared.status, shared.text).to.equal(0);
        const customer = fleet("up", "--yes", "--only", "crm-004713");
        expect(customer.status, customer.text).to.equal(0);
        expect(customer.text).to.match(/crm-004713 +done +3 create/u);
        expect(fleet("list").text)
            .to.match(/crm-004713 +1 +\d+ +2/u)
            .and.match(/crm-004714 +1 +- +not deployed/u);
    });

    it("has no drift, and is destroyed with the shared stack last", () => {
        const drift = fleet("drift");
        expect(drift.status, drift.text).to.equal(0);
        const destroyed = fleet("destroy", "--yes");
        expect(destroyed.status, destroyed.text).to.equal(0);
        expect(destroyed.text).to.match(/\[1\/5\] crm-\d+.*[^]*\[5\/5\] shared: done/u);
    });
});
