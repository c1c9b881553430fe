// `npm run check:package -- <tarball>`: the packed package through publint and "Are the types wrong?", as the tests do.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [tarball] = process.argv.slice(2);
if (tarball === undefined) {
    console.error("Usage: npm run check:package -- <tarball>, a file that `npm pack` wrote.");
    process.exit(2);
}

const checks = [
    ["publint/src/cli.js", "--strict", "--level", "suggestion"],
    ["@arethetypeswrong/cli/dist/index.js", "--entrypoints", ".", "--profile", "strict"],
    // In node10 a subpath has no `exports`; Pulumi's provider process, which loads it, is newer.
    ["@arethetypeswrong/cli/dist/index.js", "--entrypoints", "provider", "--profile", "node16"],
];
for (const [script, ...options] of checks) {
    const path = join(import.meta.dirname, "..", "..", "node_modules", script);
    const { status } = spawnSync(process.execPath, [path, tarball, ...options], { stdio: "inherit" });
    process.exitCode ||= status ?? 1;
}
