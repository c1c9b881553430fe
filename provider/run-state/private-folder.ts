// A folder of ours in a place that others may share: created for us alone, and not used where somebody else can reach into it.
import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const OTHERS_READ_OR_WRITE = 0o077;
const EVERYBODY_WRITES = 0o002;

/** Creates `folder` where it is missing, with mode 0700; returns why it must not be used, or undefined where it may. */
export function folderProblem(folder: string, others: "locked out" | "may read"): string | undefined {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
        create(folder);
    }
    const found = lstatSync(folder);
    if (found.isSymbolicLink()) {
        return "is a link";
    }
    if (!found.isDirectory()) {
        return "is not a folder";
    }
    // Windows has neither user ids nor modes; its temporary and cache folders are each user's own.
    if (process.getuid === undefined) {
        return undefined;
    }
    if (found.uid !== process.getuid()) {
        return `belongs to another user (uid ${found.uid})`;
    }
    const forbidden = others === "locked out" ? OTHERS_READ_OR_WRITE : EVERYBODY_WRITES;
    return (found.mode & forbidden) === 0
        ? undefined
        : `is accessible to other users (mode ${(found.mode & 0o777).toString(8).padStart(4, "0")})`;
}

// Not left to `recursive`: where the parent exists and nothing can be made in it, as in /proc, Node tries for ever.
function create(folder: string): void {
    if (!existsSync(dirname(folder))) {
        create(dirname(folder));
    }
    try {
        mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
        const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
        if (!isThere) {
            throw error;
        }
    }
}
