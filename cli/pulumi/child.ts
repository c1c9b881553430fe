// Starts a program that takes over the terminal until it ends, and one whose answer is read.
import { constants } from "node:os";
import spawn from "cross-spawn";

interface Options {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
}

/** The exit code, as a shell gives it where a signal ended the program. */
export function runInForeground(program: string, args: readonly string[], options: Options): Promise<number> {
    const child = spawn(program, args, { ...options, stdio: "inherit" });
    // The terminal sends its ^C to the program too, which decides how to end.
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
}

export interface Answer {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

export function answerOf(program: string, args: readonly string[], options: Options): Promise<Answer> {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const text = { stdout: "", stderr: "" };
    // By the decoder of the stream: a letter may be cut in two between chunks.
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text.stdout += chunk));
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (text.stderr += chunk));
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code) => resolve({ code: code ?? 1, ...text }));
    });
}
