// `npm run test:node-versions [22 24 ...]`: runs the contract tests, and installs the packed package, on each supported Node.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { cacheFolder, openCacheFolder } from "../pulumi/cache-folder";
import { runChild, type ChildResult } from "../pulumi/child";
import { withProgress } from "../pulumi/progress";
import { packageRoot } from "../pulumi/package-root";
import { installNode } from "./installed-node";

const SUPPORTED = ["22", "24"];
const MOCHA = ["node_modules/mocha/bin/mocha.js", "--no-config", "--timeout", "120000", "--exit"];
/** As `npm test` runs them; one by one they take longer than all the rest. */
const SIDE_BY_SIDE = ["--parallel", "--jobs", "2", "--reporter", "spec"];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(versions: readonly string[]): Promise<void> {
    openCacheFolder(process.env);
    const folder = mkdtempSync(join(cacheFolder(process.env), "packed-"));
    try {
        const tarball = await pack(folder);
        const failed: string[] = [];
        for (const version of versions) {
            failed.push(...(await failuresOn(version, tarball)));
        }
        process.exitCode = failed.length === 0 ? 0 : 1;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** The failures on the newest release of that version. */
async function failuresOn(version: string, tarball: string): Promise<string[]> {
    const node = await installNode(version);
    const env = { ...process.env, PATH: [dirname(node), process.env["PATH"] ?? ""].join(delimiter) };
    const { stdout } = await runChild(node, ["--version"], { env });
    const failed: string[] = [];
    for (const [what, run] of [
        ["npm install --engine-strict of the package", () => installStrictly(tarball, env)],
        ["the contract tests", () => contractTests(node, env)],
    ] as const) {
        const begun = performance.now();
        const result = await run();
        const seconds = Math.round((performance.now() - begun) / 1_000);
        const count = /^ +(\d+ passing)/mu.exec(result.stdout)?.[1];
        const passed = count === undefined ? "passed" : `passed, ${count}`;
        say(`Node ${stdout.trim()}, ${what}: ${result.code === 0 ? passed : "FAILED"} (${seconds} s)`);
        if (result.code !== 0) {
            say(result.stdout + result.stderr);
            failed.push(what);
        }
    }
    return failed;
}

/** They start about a hundred provider processes, which takes several minutes; the number of finished tests is printed meanwhile. */
function contractTests(node: string, env: NodeJS.ProcessEnv): Promise<ChildResult> {
    let [passed, failed] = [0, 0];
    const onLine = (line: string): void => {
        passed += /^\s*✔ /u.test(line) ? 1 : 0;
        failed += /^\s*\d+\) /u.test(line) ? 1 : 0;
    };
    const args = [...MOCHA, ...SIDE_BY_SIDE, "dist/tests/contract/*.test.js"];
    return withProgress(
        say,
        () => `the contract tests: ${passed} passed, ${failed} failed so far`,
        () => runChild(node, args, { cwd: packageRoot(), env, onLine }),
    );
}

/** The package as `npm publish` would send it. */
async function pack(folder: string): Promise<string> {
    // The checkout is built already.
    const packed = await runChild("npm", ["pack", packageRoot(), "--ignore-scripts"], { cwd: folder });
    const [name] = readdirSync(folder);
    if (packed.code !== 0 || name === undefined) {
        throw new Error(`npm pack failed: ${packed.stderr}`);
    }
    return join(folder, name);
}

/** Installs it in an empty project, and asks its command for help. */
async function installStrictly(tarball: string, env: NodeJS.ProcessEnv): Promise<ChildResult> {
    const project = mkdtempSync(join(cacheFolder(process.env), "project-"));
    try {
        copyFileSync(tarball, join(project, "package.tgz"));
        writeFileSync(join(project, "package.json"), '{ "private": true }\n');
        const install = ["install", "./package.tgz", "@pulumi/pulumi", "--engine-strict", "--no-audit", "--no-fund"];
        const installed = await runChild("npm", install, { cwd: project, env });
        return installed.code === 0
            ? await runChild("node", ["node_modules/.bin/webex-wholesale", "--help"], { cwd: project, env })
            : installed;
    } finally {
        rmSync(project, { recursive: true, force: true });
    }
}

const chosen = process.argv.slice(2);
main(chosen.length === 0 ? SUPPORTED : chosen).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
