// What is known of each stack: whether the backend has it, and what became of its last job, or of its last run in this folder.
import type { DeployedStack } from "../../pulumi/deployed-stacks";
import type { OperationName } from "../operation";
import { FleetRecord, type Recorded } from "../record";
import { succeeded, type Outcome } from "../result";
import type { QueuedStack } from "./queued-stacks";
import { isPending, type JobState } from "./stack-job";

export interface StackStatus {
    readonly stack: string;
    readonly deployed: boolean;
    readonly resources?: number | undefined;
    readonly lastUpdate?: string | undefined;
    readonly operation?: OperationName | undefined;
    readonly state?: JobState | undefined;
    readonly outcome?: Outcome | undefined;
    readonly changes?: Readonly<Record<string, number>> | undefined;
    readonly reason?: string | undefined;
    readonly attempts?: number | undefined;
    readonly worker?: string | undefined;
}

interface Sources {
    readonly deployed: ReadonlyMap<string, DeployedStack>;
    /** Without a queue, the record of this folder is read. */
    readonly queued: ReadonlyMap<string, QueuedStack> | undefined;
    readonly folder: string;
}

export function statusOf(stacks: readonly string[], { deployed, queued, folder }: Sources): readonly StackStatus[] {
    const recorded = queued === undefined ? byStack(FleetRecord.all(folder)) : undefined;
    return stacks.map((stack) => {
        const { resources, lastUpdate } = deployed.get(stack) ?? {};
        const state = { stack, deployed: deployed.has(stack), resources, lastUpdate };
        return { ...state, ...ofJob(queued?.get(stack)), ...ofRecord(recorded?.get(stack)) };
    });
}

function ofJob(job: QueuedStack | undefined): Partial<StackStatus> {
    if (job === undefined) {
        return {};
    }
    const { operation, state, attempts, worker, result } = job;
    const { outcome, changes, reason } = result ?? {};
    const isTaken = state === "running" || !isPending(state);
    return { operation, state, attempts, outcome, changes, reason, ...(isTaken && { worker }) };
}

function ofRecord(recorded: Recorded | undefined): Partial<StackStatus> {
    if (recorded === undefined) {
        return {};
    }
    const { operation, outcome, reason } = recorded;
    return { operation, state: succeeded(recorded) ? "succeeded" : "failed", outcome, reason };
}

/** Of the operations of a stack the one that did not succeed, if there is one. */
function byStack(recorded: readonly Recorded[]): ReadonlyMap<string, Recorded> {
    const found = new Map<string, Recorded>();
    for (const one of recorded) {
        const other = found.get(one.stack);
        if (other === undefined || (succeeded(other) && !(succeeded(one) && other.outcome === "changes"))) {
            found.set(one.stack, one);
        }
    }
    return found;
}

/** 1 where a stack failed, 7 where preview or drift found changes, 0 otherwise. */
export function exitCodeOfStatus(stacks: readonly StackStatus[]): number {
    if (stacks.some(({ state }) => state === "failed")) {
        return 1;
    }
    return stacks.some(({ outcome }) => outcome === "changes") ? 7 : 0;
}
