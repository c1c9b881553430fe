// `check --watch`: checks again whenever a file of the program, its configuration or a users file changes, one check at a time.
import { once } from "node:events";
import type { Stats } from "node:fs";
import { relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import { CommandFailure } from "../failure";

export interface Watched {
    readonly folders: readonly string[];
    /** Files elsewhere. */
    readonly files: readonly string[];
}

/** Is given what the program reads, which may be outside of the folders. */
export type Check = (onRead: (files: readonly string[]) => void) => Promise<number>;

interface Steps {
    readonly check: Check;
    /** Is called when everything is checked, and the next change is waited for. */
    readonly onIdle: () => void;
}

/** Milliseconds in which what was saved together arrives together. */
const TOGETHER = 150;
const READ = /\.(?:[cm]?[jt]sx?|json|csv|ya?ml)$/u;
/** So often in a row a file that the program reads may change during a check: a person who goes on saving, not the program. */
const SAVED_IN_A_ROW = 4;

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
    { folders, files }: Watched,
    { check, onIdle }: Steps,
    end: AbortSignal,
): Promise<number | undefined> {
    const read = new Set(files);
    const watcher = watch([...folders, ...files], {
        ignoreInitial: true,
        ignorePermissionErrors: true,
        ignored: (path, stats) => !read.has(path) && folders.every((folder) => isIgnored(folder, path, stats)),
    });
    const changed = new Set<string>();
    watcher.on("all", (_, path) => changed.add(path));
    const follow = (more: readonly string[]): void => {
        more.forEach((file) => read.add(file));
        watcher.add([...more]);
    };
    const over = new Promise<undefined>((resolve, reject) => {
        end.addEventListener("abort", () => resolve(undefined));
        watcher.on("error", (error) => reject(cannotWatch(error)));
    });
    // It may fail while nobody waits for it.
    over.catch(() => undefined);
    let written: ReadonlySet<string> = new Set();
    let inARow = 0;
    let code: number | undefined;
    try {
        await Promise.race([once(watcher, "ready"), over]);
        while (!end.aborted) {
            changed.clear();
            code = (await Promise.race([check(follow), over])) ?? code;
            await Promise.race([setTimeout(TOGETHER), over]);
            // What changes during two checks in a row is written by the program itself, and would have it checked for ever.
            const during = new Set(changed);
            for (const path of written) {
                if (!read.has(path) || inARow >= SAVED_IN_A_ROW) {
                    changed.delete(path);
                }
            }
            written = during;
            inARow = during.size === 0 ? 0 : inARow + 1;
            if (changed.size === 0) {
                onIdle();
                await Promise.race([once(watcher, "all"), over]);
                await Promise.race([setTimeout(TOGETHER), over]);
            }
        }
        return code;
    } finally {
        await watcher.close();
    }
}

function cannotWatch(error: unknown): CommandFailure {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const advice =
        code === "ENOSPC" || code === "EMFILE"
            ? "This machine's limit of watched files is reached: raise it (on Linux, fs.inotify.max_user_watches), or leave out --watch."
            : "Leave out --watch.";
    return new CommandFailure(`The program's files cannot be watched (${code}). ${advice}`);
}
