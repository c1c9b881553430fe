// Which test files a command means, and in which order: the longest first, so that no core idles at the end.
import { minimatch } from "minimatch";
import { folderOf, type TestFile } from "./test-file";

/** By what they take, longest first. */
const LONGEST_FIRST = [
    "tests/campaign/grid.test.ts",
    "tests/campaign/runs.test.ts",
    "campaign",
    "engine",
    "agreement",
    "bench",
    "examples",
    "contract",
    "upgrade",
    "tools",
    "cli",
    "sdk",
    "emulator",
];

function rank(file: TestFile): number {
    const place = LONGEST_FIRST.findIndex((one) => one === file || one === folderOf(file));
    return place === -1 ? LONGEST_FIRST.length : place;
}

export const longestFirst = (files: readonly TestFile[]): TestFile[] =>
    [...files].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other, "en"));

const UNIT = [
    "tests/provider/**",
    "tests/emulator/**",
    "tests/runner/**",
    "tests/modules.test.ts",
    "tests/modules/**",
    "tests/sdk/*.test.ts",
    "tests/cli/csv-formula.test.ts",
];
/** They start processes, or try thousands of bodies. */
const NOT_UNIT = [
    "tests/emulator/process.test.ts",
    "tests/emulator/fuzz.test.ts",
    "tests/emulator/console/browser.test.ts",
];

/** What needs no engine and no long fuzz. */
export const isUnit = (file: TestFile): boolean =>
    UNIT.some((pattern) => minimatch(file, pattern)) && !NOT_UNIT.includes(file);

/** A path of the source or of dist/, a part of one, or a glob. */
function matches(file: TestFile, wanted: string): boolean {
    const pattern = wanted
        .replaceAll("\\", "/")
        .replace(/^\.\//u, "")
        .replace(/^dist\//u, "")
        .replace(/\.test\.js$/u, ".test.ts");
    return file.includes(pattern) || minimatch(file, pattern) || minimatch(file, `tests/${pattern}`);
}

export interface Selection {
    readonly files: readonly TestFile[];
    /** What was asked for and is not there. */
    readonly unmatched: readonly string[];
}

export function select(files: readonly TestFile[], wanted: readonly string[]): Selection {
    return {
        files: files.filter((file) => wanted.some((one) => matches(file, one))),
        unmatched: wanted.filter((one) => !files.some((file) => matches(file, one))),
    };
}
