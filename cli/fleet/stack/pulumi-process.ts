// Runs one pulumi in a separate session, with its output in a file, and ends everything that it started.
import { closeSync, openSync } from "node:fs";
import { constants } from "node:os";
import spawn from "cross-spawn";
import { sendSignal } from "./send-signal";
import { sessionMembers } from "./session-members";

export interface ProcessOptions {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    /** Appended to. A file and not a pipe: pulumi would be killed by the pipe's end when this command is killed. */
    readonly log: string;
    readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface PulumiProcess {
    readonly pid: number | undefined;
    /** The exit code, as a shell gives it, once everything that pulumi started has ended too. */
    readonly end: Promise<number>;
    /** As ^C in a terminal: pulumi finishes the requests that are running and releases its lock. */
    interrupt(): void;
    kill(): void;
}

/** Turns that providers have after their engine, before they are killed. */
const GRACE = 50;
const EVERY = 100;
/** Turns that providers have to end by themselves. */
const TERM_AT = 10;

export function startPulumi(args: readonly string[], options: ProcessOptions): PulumiProcess {
    const output = openSync(options.log, "a");
    const child = spawn("pulumi", args, {
        cwd: options.cwd,
        env: options.env,
        stdio: ["ignore", output, output],
        // A leader of a session: the terminal's ^C does not reach it, so that this command decides.
        detached: process.platform !== "win32",
    });
    closeSync(output);
    const code = new Promise<number>((resolve) => {
        child.once("error", () => resolve(127));
        child.once("exit", (status, signal) =>
            resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal])),
        );
    });
    return {
        pid: child.pid,
        end: code.then(async (status) => {
            await endSession(child.pid, options.sleep);
            return status;
        }),
        interrupt: () => child.kill("SIGINT"),
        kill: () => {
            child.kill("SIGKILL");
            signalAll(child.pid, "SIGKILL");
        },
    };
}

async function endSession(leader: number | undefined, sleep: ProcessOptions["sleep"]): Promise<void> {
    if (leader === undefined) {
        return;
    }
    for (let turn = 0; turn < GRACE && sessionMembers(leader).length > 0; turn += 1) {
        if (turn === TERM_AT) {
            signalAll(leader, "SIGTERM");
        }
        await sleep(EVERY);
    }
    signalAll(leader, "SIGKILL");
}

function signalAll(leader: number | undefined, signal: NodeJS.Signals): void {
    for (const pid of leader === undefined ? [] : sessionMembers(leader)) {
        sendSignal(pid, signal);
    }
}
