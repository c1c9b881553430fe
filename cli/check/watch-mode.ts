// What `check --watch` says and how it ends: a line before and after each check, and the exit code of the last one.
import { resolve } from "node:path";
import { COULD_NOT, CommandFailure } from "../failure";
import { say } from "../output";
import type { CheckOptions } from "./check";
import { readProject } from "./project/project-file";

/** As a shell gives it for a command that Ctrl-C ended: nothing was checked yet. */
const INTERRUPTED = 130;

export async function watchUntilInterrupted(
    { folder, state }: CheckOptions,
    checkNow: () => Promise<number>,
): Promise<never> {
    const file = typeof state === "object" ? state.file : undefined;
    if (file === "-") {
        throw new CommandFailure("--watch reads the state again at each check: pass a file instead of standard input.");
    }
    const project = readProject(folder);
    const end = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => end.abort());
    }
    // Loaded here: a check that does not watch does not pay for it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { checkAtEachChange } = require("./watch") as typeof import("./watch");
    const watched = { folder: project.folder, files: file === undefined ? [] : [resolve(file)] };
    const code = await checkAtEachChange(watched, () => saidAround(project.folder, checkNow, end.signal), end.signal);
    // A check that was interrupted may have a program running still.
    process.exit(code ?? INTERRUPTED);
}

/** What cannot be checked now may be mended by the next change. */
async function saidAround(folder: string, checkNow: () => Promise<number>, end: AbortSignal): Promise<number> {
    say(`Checking ${folder} ...`);
    try {
        return await checkNow();
    } catch (error) {
        if (!(error instanceof CommandFailure)) {
            throw error;
        }
        if (!end.aborted) {
            say(`webex-wholesale: ${error.message}`);
        }
        return COULD_NOT;
    } finally {
        if (!end.aborted) {
            say(`Waiting for changes in ${folder}. Press Ctrl-C to end.`);
        }
    }
}
