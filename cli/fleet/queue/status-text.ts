// The status of a fleet for a terminal: counts, and the stacks that a person should look at.
import { counted } from "../../counted";
import { table } from "../../table";
import type { StackStatus } from "./stack-status";
import { JOB_STATES, type JobState } from "./stack-job";

export interface QueueStatus {
    /** Without credentials. */
    readonly address: string;
    /** Those that are connected. */
    readonly workers: number;
}

export type Counts = Readonly<Record<JobState, number>>;

export function countsOf(stacks: readonly StackStatus[]): Counts {
    const count = (state: JobState): number => stacks.filter((one) => one.state === state).length;
    return {
        waiting: count("waiting"),
        running: count("running"),
        retrying: count("retrying"),
        succeeded: count("succeeded"),
        failed: count("failed"),
    };
}

export const countsText = (counts: Counts): string => JOB_STATES.map((state) => `${counts[state]} ${state}`).join(", ");

export function asLines(stacks: readonly StackStatus[], queue: (QueueStatus & Counts) | undefined): string[] {
    const deployed = stacks.filter((one) => one.deployed).length;
    const shown = stacks.filter(
        ({ state, outcome }) =>
            state === "running" || state === "retrying" || state === "failed" || outcome === "changes",
    );
    const rows = shown.map((one) => [
        one.stack,
        one.operation ?? "",
        stateText(one),
        one.worker ?? "",
        one.reason ?? "",
    ]);
    const next = nextStep(shown, queue !== undefined);
    return [
        `fleet status: ${counted(stacks.length, "stack")}, ${deployed} of them deployed`,
        ...(queue === undefined
            ? []
            : [`queue ${queue.address}: ${counted(queue.workers, "worker")}; ${countsText(queue)}`]),
        ...table(["STACK", "OPERATION", "STATE", "WORKER", "REASON"], rows),
        ...(next === undefined ? [] : ["", next]),
    ];
}

function stateText({ state, outcome, attempts = 0 }: StackStatus): string {
    if (state === "failed") {
        return outcome === "not-run" ? "NOT RUN" : outcome === "running" ? "KILLED" : "FAILED";
    }
    return state === "retrying"
        ? `retrying, ${counted(attempts, "attempt")}`
        : outcome === "changes"
          ? outcome
          : (state ?? "");
}

function nextStep(stacks: readonly StackStatus[], hasQueue: boolean): string | undefined {
    const failed = stacks.find(({ state }) => state === "failed");
    if (failed?.operation === undefined) {
        return undefined;
    }
    const yes = ["preview", "drift"].includes(failed.operation) ? "" : " --yes";
    const command = hasQueue ? `enqueue ${failed.operation}` : failed.operation;
    return `Correct what failed, and run only that again: webex-wholesale fleet ${command}${yes} --failed`;
}
