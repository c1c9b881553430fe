// Works on one job of the queue: the same run of one stack as `fleet up`, and what its result means for the job.
import type * as bullmq from "bullmq";
import { setTimeout as sleep } from "node:timers/promises";
import type { Interruption } from "../interruption";
import { operations } from "../operation";
import { FleetRecord } from "../record";
import { succeeded, type StackResult } from "../result";
import { isAlive } from "../stack/lock";
import { startPulumi } from "../stack/pulumi-process";
import { isRefusedByRule } from "../stack/pulumi-text";
import { runStack } from "../stack/stack-run";
import type { Job, Queue } from "./fleet-queue";
import type { Leases } from "./lease";
import { endLeftovers, markOf } from "./leftover-engine";
import { stackJob, type Engine, type StackJob, type StackOutcome } from "./stack-job";

export interface WorkerContext {
    readonly library: typeof bullmq;
    readonly queue: Queue;
    readonly leases: Leases;
    readonly interruption: Interruption;
    readonly cwd: string;
    readonly host: string;
    readonly env: NodeJS.ProcessEnv;
    /** For pulumi. */
    readonly extraArgs: readonly string[];
    readonly say: (line: string) => void;
    readonly onResult: (result: StackResult, job: Job) => void;
    readonly now: () => number;
    /** The time, for the queue's own delays. */
    readonly time: () => number;
}

/** Between looks at whether the shared stack is done. */
const SHARED_EVERY = 5_000;

export async function workOn(job: Job, token: string | undefined, context: WorkerContext): Promise<StackOutcome> {
    const data = stackJob.parse(job.data);
    const { library, interruption } = context;
    if (interruption.isInterrupted) {
        await job.moveToWait(token);
        throw new library.WaitingError();
    }
    await waitForShared(data, job, token, context);
    const id = job.id ?? "";
    context.leases.begin(id);
    try {
        const result = await runLeased(data, job, context);
        return await settle(result, job, token, context);
    } finally {
        context.leases.end(id);
    }
}

async function waitForShared(
    { after }: StackJob,
    job: Job,
    token: string | undefined,
    { library, queue, time }: WorkerContext,
): Promise<void> {
    const shared = after === undefined ? undefined : await queue.getJob(after);
    const state = await shared?.getState();
    if (shared === undefined || state === "completed" || state === "unknown") {
        return;
    }
    if (state === "failed") {
        throw new library.UnrecoverableError(`not run: the shared stack ${shared.data.stack} failed`);
    }
    await job.moveToDelayed(time() + SHARED_EVERY, token);
    throw new library.DelayedError();
}

async function runLeased(data: StackJob, job: Job, context: WorkerContext): Promise<StackResult> {
    const { cwd, host, interruption, leases, say } = context;
    const { stack, engines: earlier } = data;
    const operation = operations[data.operation];
    if (await endLeftovers(stack, earlier, { host, sleep: (milliseconds) => sleep(milliseconds) })) {
        say(`${stack}: ended the pulumi of an earlier attempt, whose worker is gone`);
    }
    const engines: Engine[] = [...earlier];
    const run = async (_: string, args: readonly string[], log: string): Promise<number> => {
        const env = { ...context.env, ...markOf(stack) };
        const engine = startPulumi(args, { cwd, env, log, sleep: (milliseconds) => sleep(milliseconds) });
        leases.watch(job.id ?? "", engine);
        if (engine.pid !== undefined) {
            engines.push({ host, pid: engine.pid });
        }
        const [, code] = await Promise.all([
            // Without this record the lock of this engine, should it be killed now, is one that a person must cancel.
            job.updateData({ ...data, engines }).catch((error: unknown) => say(`${stack}: ${String(error)}`)),
            interruption.watch(engine, engine.end),
        ]);
        return code;
    };
    const logs = FleetRecord.of(cwd, operation.name);
    const isEarlier = (owner: Engine): boolean =>
        earlier.some((engine) => engine.host === owner.host && engine.pid === owner.pid);
    return runStack(stack, {
        ...{ operation, run, extraArgs: context.extraArgs, now: context.now },
        // Asking for every stack once would take longer than the one answer "no stack named".
        isDeployed: () => true,
        record: { logOf: (name, kind) => logs.logOf(name, kind), ended: () => undefined, hasStarted: () => false },
        wasCutOff: () => earlier.length > 0,
        around: { host, isAlive, isLeftBehind: isEarlier },
        isInterrupted: () => interruption.isInterrupted,
    });
}

async function settle(
    result: StackResult,
    job: Job,
    token: string | undefined,
    { library, interruption, leases, onResult, say }: WorkerContext,
): Promise<StackOutcome> {
    const { stack, outcome, seconds, changes, reason } = result;
    if (leases.isLost(job.id ?? "")) {
        say(`${stack}: the lease was lost, so its pulumi was ended; another worker takes the stack over`);
        throw new Error("the lease was lost");
    }
    if (interruption.isInterrupted && !succeeded(result)) {
        await job.moveToWait(token);
        say(`${stack}: interrupted; it is in the queue again`);
        throw new library.WaitingError();
    }
    onResult(result, job);
    if (succeeded(result)) {
        return { outcome, seconds, changes, ...(reason !== undefined && { reason }) };
    }
    const why = reason ?? "";
    throw isWorthRetrying(why) ? new Error(why) : new library.UnrecoverableError(why);
}

/** What a rule refuses it would refuse at the next attempt too. */
export const isWorthRetrying = (reason: string): boolean => !isRefusedByRule(reason);
