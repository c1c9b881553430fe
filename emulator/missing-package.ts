// What to say where a package that only the emulator needs is not installed, or has no build for this system.
import { printable } from "./printable";

/** One line; undefined for an error of another kind. */
export function missingPackage(error: unknown): string | undefined {
    if (!(error instanceof Error)) {
        return undefined;
    }
    const { code } = error as NodeJS.ErrnoException;
    // The lines after the first name the files that asked for it.
    const [reason = ""] = error.message.split("\n");
    if (code === "ERR_DLOPEN_FAILED") {
        return `the database cannot be loaded on ${system()}: ${printable(reason)}`;
    }
    const name = /^Cannot find (?:module|package) '([^'./][^']*)'/u.exec(reason)?.[1];
    if (name === undefined) {
        return undefined;
    }
    return `the package ${printable(name)}, which only the emulator needs, is not installed; run "npm install --include=optional" (it is left out by --omit=optional, and where it has no build for ${system()})`;
}

const system = (): string => `${process.platform}-${process.arch}`;
