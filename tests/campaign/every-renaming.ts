// Runs the test of names that change with all of its cells; `npm test` runs a share of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Whether all of them passed; what mocha says is printed as it comes. */
export function everyRenaming(): boolean {
    const test = join(__dirname, "..", "engine", "identity.test.js");
    const args = [require.resolve("mocha/bin/mocha.js"), "--no-config", "--exit", test];
    const { status } = spawnSync(process.execPath, args, {
        stdio: "inherit",
        env: { ...process.env, RENAMINGS: "all" },
    });
    return status === 0;
}
