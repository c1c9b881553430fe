// Adds an export to an earlier one: no line of a file that is there is changed or lost, and what differs is written beside it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withAnswers } from "./answers";
import { withImports } from "./imports";

export interface Merged {
    /** New files, and what they contain. */
    readonly written: ReadonlyMap<string, string>;
    /** Files to which lines are added, and what they contain then. */
    readonly extended: ReadonlyMap<string, string>;
    /** Files that are kept though Webex has something else; that is in `<file>.new`. */
    readonly differing: ReadonlyMap<string, string>;
}

/** They are the project's own, and nothing at Webex changes them. */
const PROJECT = ["Pulumi.yaml", "package.json", "tsconfig.json", ".gitignore"];

/** Lines that a new customer needs in files that are there; undefined where they have no place. */
const EXTENDED: Readonly<Record<string, (old: string, exported: string) => string | undefined>> = {
    "index.ts": withImports,
    "answers.ts": withAnswers,
};

export function mergedInto(folder: string, files: ReadonlyMap<string, string>): Merged {
    const written = new Map<string, string>();
    const extended = new Map<string, string>();
    const differing = new Map<string, string>();
    for (const [path, content] of files) {
        const file = join(folder, path);
        if (!existsSync(file)) {
            written.set(path, content);
            continue;
        }
        const raw = readFileSync(file, "utf8");
        // As Git may have checked it out on Windows.
        const old = raw.replaceAll("\r\n", "\n");
        if (old === content || PROJECT.includes(path)) {
            continue;
        }
        const more = EXTENDED[path]?.(old, content);
        if (more === undefined) {
            differing.set(path, content);
        } else if (more !== old) {
            extended.set(path, raw === old ? more : more.replaceAll("\n", "\r\n"));
        }
    }
    return { written, extended, differing };
}
