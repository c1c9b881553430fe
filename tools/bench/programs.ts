// The programs of the contestants, copied into a temporary folder for each run.
import { copyFileSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../pulumi/package-root";

export const programFile = (name: string): string => join(packageRoot(), "tools", "bench", "programs", name);

/** A new folder with these programs, `{ "index.js": "ours.js" }`, which find the packages of this checkout. */
export function folderWith(programs: Readonly<Record<string, string>>): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "webex-wholesale-bench-")));
    for (const [name, program] of Object.entries(programs)) {
        copyFileSync(programFile(program), join(folder, name));
    }
    symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"), "junction");
    return folder;
}
