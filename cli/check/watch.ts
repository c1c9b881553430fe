// `check --watch`: checks again whenever a file of the program, its configuration or a users file changes, one check at a time.
import { once } from "node:events";
import type { Stats } from "node:fs";
import { relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";

export interface Watched {
    readonly folder: string;
    /** Files elsewhere. */
    readonly files: readonly string[];
}

/** Milliseconds in which what was saved together arrives together. */
const TOGETHER = 150;
const READ = /\.(?:[cm]?[jt]sx?|json|csv|ya?ml)$/u;

/** Packages, hidden folders (Git's, an editor's, a local state) and files that no program of ours reads. */
function isIgnored(folder: string, path: string, stats: Stats | undefined): boolean {
    const parts = relative(folder, path).split(sep);
    return (
        parts.some((part) => part === "node_modules" || /^\.[^.]/u.test(part)) ||
        (stats?.isFile() === true && !READ.test(path))
    );
}

/** Ends when `end` is aborted; the exit code of the last check that came to an end. */
export async function checkAtEachChange(
    { folder, files }: Watched,
    check: () => Promise<number>,
    end: AbortSignal,
): Promise<number | undefined> {
    const watcher = watch([folder, ...files], {
        ignoreInitial: true,
        ignored: (path, stats) => !files.includes(path) && isIgnored(folder, path, stats),
    });
    const changed = new Set<string>();
    watcher.on("all", (_, path) => changed.add(path));
    const ended = new Promise<undefined>((resolve) => end.addEventListener("abort", () => resolve(undefined)));
    let written: ReadonlySet<string> = new Set();
    let code: number | undefined;
    try {
        await Promise.race([once(watcher, "ready"), ended]);
        while (!end.aborted) {
            changed.clear();
            code = (await Promise.race([check(), ended])) ?? code;
            await Promise.race([setTimeout(TOGETHER), ended]);
            // What changes during two checks in a row is written by the program itself, and would have it checked for ever.
            const during = new Set(changed);
            written.forEach((path) => changed.delete(path));
            written = during;
            if (changed.size === 0) {
                await Promise.race([once(watcher, "all"), ended]);
                await Promise.race([setTimeout(TOGETHER), ended]);
            }
        }
        return code;
    } finally {
        await watcher.close();
    }
}
