// WEBEX_WHOLESALE_LOG: a file to which every process of a command appends one JSON line for each request.
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import type { RequestLog } from "../webex/transport/request-entry";

export const LOG_VARIABLE = "WEBEX_WHOLESALE_LOG";

/** A file that cannot be written is one warning, and the requests go on without a log. */
export function requestLog(env: NodeJS.ProcessEnv, warn: (line: string) => void): RequestLog | undefined {
    const name = env[LOG_VARIABLE]?.trim() ?? "";
    if (name === "") {
        return undefined;
    }
    const file = resolve(name);
    let isBroken = false;
    return (entry) => {
        if (isBroken) {
            return;
        }
        try {
            // One call of the system for a whole line at the end of the file: lines of several processes never mix.
            appendFileSync(file, `${JSON.stringify({ process: process.pid, ...entry })}\n`, { mode: 0o600 });
        } catch (error) {
            isBroken = true;
            const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
            warn(
                `warning: requests are not logged: ${file} cannot be written (${code}). ` +
                    `Set ${LOG_VARIABLE} to a file in an existing folder that you can write to.`,
            );
        }
    };
}
