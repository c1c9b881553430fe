// Puts stacks into the queue, each at most once: a stack never has two jobs that could run at the same time.
import { mapConcurrently } from "../../../provider/run-state/map-concurrently";
import type { Operation } from "../operation";
import type { Queue } from "./fleet-queue";
import { queuedStacks, type QueuedStack } from "./queued-stacks";
import type { StackJob } from "./stack-job";

/**
 * `again`: it is running, and runs once more afterwards. `waiting`: it was in the queue already. `kept`: another operation of it waits or
 * runs, which this one does not displace.
 */
export type Enqueued = "enqueued" | "again" | "waiting" | "kept";

export interface EnqueueOptions {
    readonly operation: Operation;
    readonly stacks: readonly string[];
    readonly shared: string | undefined;
    /** Attempts of each stack. */
    readonly attempts: number;
}

export interface EnqueuedStack {
    readonly stack: string;
    readonly result: Enqueued;
    /** The operation that it waits for or runs, where it is kept. */
    readonly operation: string;
}

const FIRST_DELAY = 30_000;
/** Before all others, also when its second attempt is due. */
const SHARED_PRIORITY = 1;
const PRIORITY = 2;

export async function enqueueStacks(queue: Queue, options: EnqueueOptions): Promise<readonly EnqueuedStack[]> {
    const { operation, stacks, shared } = options;
    const known = await queuedStacks(queue);
    const add = async (stack: string, after?: string) => enqueueOne(queue, stack, { options, known, after });
    const first = shared !== undefined && stacks.includes(shared) ? await add(shared) : undefined;
    const after = operation.creates ? first?.id : undefined;
    const others = stacks.filter((stack) => stack !== shared);
    const added = await mapConcurrently(others, (stack) => add(stack, after));
    return [...(first === undefined ? [] : [first]), ...added].map(({ stack, result, operation: named }) => ({
        ...{ stack, result, operation: named },
    }));
}

interface Circumstance {
    readonly options: EnqueueOptions;
    readonly known: ReadonlyMap<string, QueuedStack>;
    readonly after: string | undefined;
}

async function enqueueOne(
    queue: Queue,
    stack: string,
    { options, known, after }: Circumstance,
): Promise<EnqueuedStack & { readonly id: string | undefined }> {
    const { operation, attempts, shared } = options;
    const present = known.get(stack);
    const kept = (result: Enqueued, id: string | undefined) => ({
        ...{ stack, result, id, operation: present?.operation ?? operation.name },
    });
    if (present?.state === "waiting" || present?.state === "retrying") {
        if (present.operation === operation.name) {
            return kept("waiting", present.job.id);
        }
        if (!operation.writes) {
            return kept("kept", present.job.id);
        }
        // A worker may have taken it meanwhile; then the new job waits behind it.
        await present.job.remove().catch(() => undefined);
    } else if (present?.state === "running" && !operation.writes) {
        return kept("kept", present.job.id);
    } else if (present !== undefined && present.state !== "running") {
        await present.job.remove().catch(() => undefined);
    }
    const data: StackJob = {
        ...{ stack, operation: operation.name, engines: present?.engines ?? [] },
        ...(after !== undefined && { after }),
    };
    const job = await queue.add(operation.name, data, {
        attempts,
        backoff: { type: "exponential", delay: FIRST_DELAY, jitter: 0.5 },
        priority: stack === shared ? SHARED_PRIORITY : PRIORITY,
        deduplication: { id: stack, keepLastIfActive: true },
    });
    return {
        stack,
        result: present?.state === "running" ? "again" : "enqueued",
        id: job.id,
        operation: operation.name,
    };
}
