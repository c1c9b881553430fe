// What `check --watch` says and how it ends: a line before and after each check, and the exit code.
import { resolve } from "node:path";
import { COULD_NOT, CommandFailure } from "../failure";
import { say } from "../output";
import type { CheckOptions } from "./check";
import { readProject } from "./project/project-file";
import type { Check } from "./watch";

/** As a shell gives it for a command that Ctrl-C ended. */
const INTERRUPTED = 130;
/** As a shell gives it for a command that was asked to end: nothing was checked yet. */
const TERMINATED = 143;

export async function watchUntilInterrupted({ folder, state }: CheckOptions, checkNow: Check): Promise<never> {
    const file = typeof state === "object" ? state.file : undefined;
    if (file === "-") {
        throw new CommandFailure("--watch reads the state again at each check: pass a file instead of standard input.");
    }
    const project = readProject(folder);
    const end = new AbortController();
    const received = new Set<NodeJS.Signals>();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => {
            received.add(signal);
            end.abort();
        });
    }
    // Loaded here: a check that does not watch does not pay for it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { checkAtEachChange } = require("./watch") as typeof import("./watch");
    const watched = {
        folders: [...new Set([project.folder, project.program.folder, project.stackConfigFolder])],
        files: file === undefined ? [] : [resolve(file)],
    };
    const check: Check = (onRead) => saidBefore(project.folder, () => checkNow(onRead), end.signal);
    const onIdle = (): void => {
        if (!end.signal.aborted) {
            say(`Waiting for changes in ${project.folder}. Press Ctrl-C to end.`);
        }
    };
    const code = await checkAtEachChange(watched, { check, onIdle }, end.signal);
    // A check that was interrupted may have a program running still.
    process.exit(received.has("SIGINT") ? INTERRUPTED : (code ?? TERMINATED));
}

/** What cannot be checked now may be mended by the next change. */
async function saidBefore(folder: string, checkNow: () => Promise<number>, end: AbortSignal): Promise<number> {
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
    }
}
