// The folder that a program is written to: what is in it, and how files get there.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandFailure } from "./failure";

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

/** `flag`: `wx` never writes over a file, also not over one that came in the meantime; `w` does. */
export function writeInto(folder: string, files: ReadonlyMap<string, string>, flag: "wx" | "w" = "wx"): void {
    try {
        for (const [path, content] of files) {
            const file = join(folder, path);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, content, { flag });
        }
    } catch (error) {
        throw new CommandFailure(`The program cannot be written to ${folder} (${codeOf(error)}).`);
    }
}

/** Asked before Webex is: nobody should wait for an answer that cannot be kept. */
export function requireNewFile(file: string, option: string): void {
    if (existsSync(file)) {
        throw new CommandFailure(
            `The file ${file} exists already; nothing was overwritten. Choose another name with ${option}.`,
        );
    }
}

export function writeNewFile(file: string, content: string): void {
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content, { flag: "wx" });
    } catch (error) {
        throw new CommandFailure(`The file ${file} cannot be written (${codeOf(error)}).`);
    }
}

const codeOf = (error: unknown): string =>
    error instanceof Error && "code" in error ? String(error.code) : String(error);
