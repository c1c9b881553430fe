// What the command says when it cannot start: what went wrong, where, and what to do.
import { CommanderError } from "commander";

/** One line; a seed with several problems has one for each. */
export function explain(error: unknown): string {
    if (error instanceof CommanderError) {
        return `${error.message.replace(/^error: /u, "").replaceAll("\n", " ")} (run with --help for usage)`;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
        return `${message}: the port is already in use; stop the process that listens on it, or choose another with --port (0 picks a free one)`;
    }
    if (code === "EACCES") {
        return `${message}: no permission to listen on this port; choose a --port above 1023`;
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
        return `${message}: this machine does not have this address; choose another with --host`;
    }
    return message;
}
