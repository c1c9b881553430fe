// `npm test`: the whole suite side by side, or, with files or patterns, just those; options of mocha are handed on.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { packageRoot } from "../../tools/pulumi/package-root";
import { isUnit, longestFirst, select } from "./selection";
import { compiled, testFiles, type TestFile } from "./test-file";

/** Mocha's own choice would be one worker where there are two cores. */
const JOBS = Math.max(2, availableParallelism());

function filesFor(wanted: readonly string[]): readonly TestFile[] {
    const all = testFiles();
    if (wanted.length === 0) {
        return all;
    }
    const { files, unmatched } = select(all, wanted);
    for (const one of unmatched) {
        console.error(`No test file matches ${JSON.stringify(one)}; write a path, a part of one, or a glob.`);
    }
    process.exitCode = unmatched.length > 0 ? 1 : 0;
    return unmatched.length > 0 ? [] : files;
}

function run(command: string, args: readonly string[]): number {
    const shell = process.platform === "win32" && command === "npm";
    return spawnSync(command, args, { cwd: packageRoot(), stdio: "inherit", shell }).status ?? 1;
}

function main(args: readonly string[]): void {
    const isUnitRun = args[0] === "--unit";
    const given = isUnitRun ? args.slice(1) : args;
    const firstOption = given.findIndex((one) => one.startsWith("-"));
    const wanted = firstOption === -1 ? given : given.slice(0, firstOption);
    const options = firstOption === -1 ? [] : given.slice(firstOption);
    const files = filesFor(wanted).filter((file) => !isUnitRun || isUnit(file));
    if (files.length === 0) {
        process.exitCode = 1;
        return;
    }
    // What a person looks into runs in one process: its output comes as it happens, and a debugger can be attached.
    const isTogether = wanted.length === 0 && options.length === 0;
    if (isTogether && !isUnitRun && run("npm", ["run", "--silent", "lint"]) !== 0) {
        process.exitCode = 1;
        return;
    }
    const jobs = isTogether ? ["--parallel", "--jobs", String(JOBS)] : [];
    const mocha = require.resolve("mocha/bin/mocha.js");
    process.exitCode = run(process.execPath, [mocha, ...jobs, ...options, ...longestFirst(files).map(compiled)]);
}

main(process.argv.slice(2));
