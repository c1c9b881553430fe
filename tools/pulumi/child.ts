// Runs another program to its end and returns what it printed, without ever throwing for an exit code.
import { spawn } from "node:child_process";

export interface ChildOptions {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly signal?: AbortSignal;
    readonly onLine?: (line: string) => void;
    readonly onErrorLine?: (line: string) => void;
}

export interface ChildResult {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

// The watcher's stdin is a pipe from us: it closes even when we are killed outright, and then the whole group goes.
const GUARD = `exec 3<&0
"$@" </dev/null 3<&- & child=$!
(cat <&3 >/dev/null; trap '' TERM; kill -TERM 0; sleep 2; kill -KILL 0) >/dev/null 2>&1 & watcher=$!
exec 3<&-
wait $child; code=$?
trap '' TERM; kill -KILL $watcher
exit $code`;

/** Runs `command`; one that cannot be started ends with code 127. */
export function runChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd: options.cwd,
            env: options.env,
            signal: options.signal,
            stdio: ["ignore", "pipe", "pipe"],
        });
        collect(child, options, resolve);
    });
}

/** Like `runChild` for a program with children of its own: when we end, even by SIGKILL, all of them end. */
export function runGuarded(command: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
    if (process.platform === "win32") {
        return runChild(command, args, options);
    }
    return new Promise((resolve) => {
        const child = spawn("/bin/sh", ["-c", GUARD, "sh", command, ...args], {
            cwd: options.cwd,
            env: options.env,
            detached: true,
            stdio: ["pipe", "pipe", "pipe"],
        });
        const stop = (): void => {
            child.stdin.destroy();
        };
        options.signal?.addEventListener("abort", stop, { once: true });
        collect(child, options, (result) => {
            options.signal?.removeEventListener("abort", stop);
            resolve(result);
        });
    });
}

function collect(child: ReturnType<typeof spawn>, options: ChildOptions, resolve: (result: ChildResult) => void): void {
    let stdout = "";
    let stderr = "";
    const toLines = byLine(options.onLine);
    const toErrorLines = byLine(options.onErrorLine);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
        toLines(text);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
        toErrorLines(text);
    });
    child.on("error", (error) => resolve({ code: 127, stdout, stderr: stderr + error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
}

/** Takes text in whatever pieces it comes; a last line without an end is not handed on. */
function byLine(take: ((line: string) => void) | undefined): (text: string) => void {
    let begun = "";
    return (text) => {
        const lines = (begun + text).split("\n");
        begun = lines.pop() ?? "";
        lines.forEach((line) => take?.(line));
    };
}
