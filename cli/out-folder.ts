// The folder that the program is written to: a new one, or one that is empty.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandFailure } from "./failure";

const ADVICE = "Choose another folder with --out.";

/** Asked before Webex is: nobody should wait for an answer that cannot be kept. */
export function requireEmptyFolder(folder: string): void {
    const found = entriesOf(folder, ADVICE);
    if (found.length > 0) {
        throw new CommandFailure(
            `The folder ${folder} is not empty (${found.slice(0, 3).join(", ")}); nothing was overwritten. ${ADVICE}`,
        );
    }
}

/** What is in the folder; nothing where it does not exist yet. */
export function entriesOf(folder: string, advice: string): string[] {
    try {
        return readdirSync(folder);
    } catch (error) {
        const code = codeOf(error);
        if (code === "ENOENT") {
            return [];
        }
        const what = code === "ENOTDIR" ? "is a file" : `cannot be read (${code})`;
        throw new CommandFailure(`The folder ${folder} ${what}. ${advice}`);
    }
}

export function writeInto(folder: string, files: ReadonlyMap<string, string>): void {
    try {
        for (const [path, content] of files) {
            const file = join(folder, path);
            mkdirSync(dirname(file), { recursive: true });
            // Never over a file that came in the meantime.
            writeFileSync(file, content, { flag: "wx" });
        }
    } catch (error) {
        throw new CommandFailure(`The program cannot be written to ${folder} (${codeOf(error)}).`);
    }
}

const codeOf = (error: unknown): string =>
    error instanceof Error && "code" in error ? String(error.code) : String(error);
