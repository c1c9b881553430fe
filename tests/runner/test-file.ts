// The test files of the source tree, and where each is compiled to; what a deleted file left in dist/ is not among them.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";

/** `tests/engine/drift.test.ts`, with forward slashes on every platform. */
export type TestFile = string;

export function testFiles(root: string = packageRoot()): TestFile[] {
    return readdirSync(join(root, "tests"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .sort();
}

export const compiled = (file: TestFile): string => join("dist", file.replace(/\.ts$/u, ".js"));

/** `engine` of `tests/engine/drift.test.ts`; `tests` for a file that is in no folder. */
export function folderOf(file: string): string {
    const [, folder] = /(?:^|[\\/])tests[\\/](?:([^\\/]+)[\\/])?[^\\/]*/u.exec(file) ?? [];
    return folder ?? "tests";
}

/** The source of a compiled file, as `npm test -- <file>` takes it. */
export const sourceOf = (file: string): TestFile =>
    file
        .replaceAll("\\", "/")
        .replace(/^.*\/dist\/(?=tests\/)/u, "")
        .replace(/\.js$/u, ".ts");
