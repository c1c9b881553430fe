// What the queue knows about each stack: its latest job, what became of it, and why it failed.
import type { StackResult } from "../result";
import type { Job, Queue } from "./fleet-queue";
import { isPending, stackJob, stackOutcome, type JobState, type StackJob } from "./stack-job";

export interface QueuedStack extends Pick<StackJob, "stack" | "operation" | "engines"> {
    readonly state: JobState;
    readonly attempts: number;
    readonly result?: Pick<StackResult, "outcome" | "seconds" | "changes" | "reason"> | undefined;
    /** The worker that has it now, or had it last. */
    readonly worker?: string | undefined;
    readonly job: Job;
}

const STATES: readonly (readonly [
    JobState,
    ("waiting" | "prioritized" | "active" | "delayed" | "completed" | "failed")[],
])[] = [
    ["succeeded", ["completed"]],
    ["failed", ["failed"]],
    ["retrying", ["delayed"]],
    ["waiting", ["waiting", "prioritized"]],
    ["running", ["active"]],
];

/** Of each stack the job that was added last: one that waits behind a running one has not begun, so the running one is shown. */
export async function queuedStacks(queue: Queue): Promise<ReadonlyMap<string, QueuedStack>> {
    const found = new Map<string, QueuedStack>();
    for (const [state, types] of STATES) {
        for (const job of await queue.getJobs(types)) {
            const one = described(job, state);
            const other = one === undefined ? undefined : found.get(one.stack);
            if (one !== undefined && (other === undefined || isPending(state) || isNewer(job, other.job))) {
                found.set(one.stack, one);
            }
        }
    }
    return found;
}

const isNewer = (one: Job, other: Job): boolean => one.timestamp >= other.timestamp;

/** Nothing for a job that is not one of these commands'. */
function described(job: Job, state: JobState): QueuedStack | undefined {
    const data = stackJob.safeParse(job.data);
    if (!data.success) {
        return undefined;
    }
    const { stack, operation, engines } = data.data;
    return {
        ...{ stack, operation, engines, state, job },
        attempts: job.attemptsMade,
        worker: job.processedBy,
        result: resultOf(job, state),
    };
}

function resultOf(job: Job, state: JobState): QueuedStack["result"] {
    if (state === "succeeded") {
        return stackOutcome.safeParse(job.returnvalue).data;
    }
    return state === "failed" || state === "retrying"
        ? { outcome: "failed", seconds: 0, changes: {}, reason: reasonOf(job.failedReason) }
        : undefined;
}

const STALLED = /stalled more than/u;

const reasonOf = (failedReason: string | undefined): string =>
    STALLED.test(failedReason ?? "")
        ? "its worker ended in mid-run again and again, perhaps for lack of memory; what it left is taken over when the stack is enqueued again"
        : (failedReason ?? "");
