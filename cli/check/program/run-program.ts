// Runs the program in a process of its own, which may leave handles open, call process.exit or print what it likes.
import { fork } from "node:child_process";
import { join, relative } from "node:path";
import type { WrongUsersFile } from "../../../sdk/wrong-users-file";
import { CommandFailure } from "../../failure";
import { endWithUs } from "../end-with-us";
import { credentialVariables } from "../offline-session";
import type { NodeOptions } from "../project/runtime-options";
import { ALREADY_SAID, type Job, type Outcome, type Stopped } from "./job";

const RUNNER = join(__dirname, "main.js");

/** `onRead` learns which files the program read, also where it then stopped. */
export async function runProgram(
    job: Job,
    options: NodeOptions,
    onRead: (files: readonly string[]) => void = () => undefined,
): Promise<Outcome> {
    const answer = await answerTo(job, options);
    onRead(answer.readFiles ?? []);
    if (!("declared" in answer)) {
        const { stopped, file, line, wrongFiles = [] } = answer;
        const place = file === undefined ? "" : ` (${relative(process.cwd(), file)}:${line ?? 1})`;
        if (wrongFiles.some(isRefused)) {
            return {
                ...{ declared: [], duplicates: [], unanswered: [], usersFiles: [] },
                ...{ wrongFiles, readFiles: answer.readFiles ?? [], stopped: `${stopped}${place}` },
            };
        }
        throw new CommandFailure(`The program could not be run: ${stopped}${place}`);
    }
    return answer;
}

const isRefused = ({ problems }: WrongUsersFile): boolean =>
    problems.some(({ refusal }) => refusal.severity === "refused");

function answerTo(job: Job, options: NodeOptions): Promise<Outcome | Stopped> {
    const child = fork(RUNNER, [], {
        cwd: job.folder,
        execArgv: [...options.arguments],
        env: environment(options),
        // What the program prints goes to standard error: standard output is the report's.
        stdio: ["ignore", 2, 2, "ipc"],
        // JSON would turn NaN into a value that is absent, and absent is fine.
        serialization: "advanced",
    });
    endWithUs(child, "SIGKILL");
    return new Promise((resolve) => {
        child.once("message", (answer) => {
            resolve(answer as Outcome | Stopped);
            child.kill("SIGKILL");
        });
        child.once("error", (error) => resolve({ stopped: `Node.js cannot be started: ${error.message}` }));
        child.once("exit", (code, signal) => resolve({ stopped: endOf(code, signal) }));
        child.send(job);
    });
}

function endOf(code: number | null, signal: NodeJS.Signals | null): string {
    return code === ALREADY_SAID
        ? "see above"
        : `its process ended (${signal ?? `exit code ${code ?? 0}`}) before everything was declared`;
}

/** Nobody can sign in from the program, and look-ups of this package stay offline. */
function environment({ environment: asked }: NodeOptions): NodeJS.ProcessEnv {
    const open = Object.entries(process.env).filter(([name]) => !credentialVariables.includes(name));
    return { ...Object.fromEntries(open), ...asked, WEBEX_WHOLESALE_PRECHECK: "false" };
}
