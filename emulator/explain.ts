// What the command says when it cannot start: what went wrong, where, and what to do.
import { CommanderError } from "commander";

/** One line; a seed with several problems has one for each. */
export function explain(error: unknown): string {
    if (error instanceof CommanderError) {
        return `${error.message.replace(/^error: /, "").replaceAll("\n", " ")} (--help lists the options)`;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
        return `${message}: the port is taken; stop what listens there, or name another with --port (0 takes a free one)`;
    if (code === "EACCES") return `${message}: no permission to listen there; name a --port above 1023`;
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
        return `${message}: this machine has no such address; name another with --host`;
    }
    return message;
}

/** What comes from outside is shown, and moves no cursor. */
export const printable = (text: string): string =>
    text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
