// A Temporal activity that runs one stack of a fleet. It can be run again whatever became of the last attempt: pulumi goes on
// where the state is. Needs @temporalio/activity only for what is passed to `fleetActivities`; see docs/fleets.md.
import { spawn } from "node:child_process";

export interface StackInput {
    readonly stack: string;
    readonly operation: "preview" | "up" | "drift" | "refresh";
}

export interface StackOutput {
    readonly stack: string;
    /** True where preview or drift found changes. */
    readonly changed: boolean;
    /** What `fleet --json` printed. */
    readonly report: unknown;
}

export interface ActivityContext {
    /** The folder with fleet.yaml. */
    readonly folder: string;
    /** `() => Context.current().cancellationSignal` */
    readonly cancellation: () => AbortSignal;
    /** `() => heartbeat()`: without it, Temporal notices a dead worker only at startToCloseTimeout. */
    readonly heartbeat: () => void;
}

const HEARTBEAT_EVERY = 10_000;

export function fleetActivities(context: ActivityContext) {
    return {
        runStack: (input: StackInput): Promise<StackOutput> => runStack(input, context),
    };
}

function runStack({ stack, operation }: StackInput, context: ActivityContext): Promise<StackOutput> {
    const asks = operation === "preview" || operation === "drift";
    const args = ["webex-wholesale", "fleet", operation, "--only", stack, "--json", ...(asks ? [] : ["--yes"])];
    const child = spawn("npx", args, { cwd: context.folder, stdio: ["ignore", "pipe", "inherit"] });
    const cancellation = context.cancellation();
    // As Ctrl-C: pulumi finishes its requests and releases its lock.
    const interrupt = (): void => void child.kill("SIGINT");
    cancellation.addEventListener("abort", interrupt);
    const beating = setInterval(context.heartbeat, HEARTBEAT_EVERY);
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (printed += chunk));
    return new Promise<StackOutput>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code) => {
            if (code === 0 || code === 7) {
                resolve({ stack, changed: code === 7, report: JSON.parse(printed) as unknown });
            } else {
                // Temporal tries again, by its retry policy; the reason is in the report.
                reject(new Error(`${operation} of ${stack} ended with ${String(code)}: ${printed}`));
            }
        });
    }).finally(() => {
        clearInterval(beating);
        cancellation.removeEventListener("abort", interrupt);
    });
}
