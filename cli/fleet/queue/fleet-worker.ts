// A worker of the fleet as a process: takes jobs until the queue is empty or a signal comes, and survives a database that does not.
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { counted } from "../../counted";
import { say } from "../../output";
import { pulumiEnvironment } from "../../pulumi/pulumi-environment";
import { environmentFor } from "../../pulumi/backend";
import { targetOf } from "../../pulumi/target";
import { requestShare } from "../environment";
import { Interruption } from "../interruption";
import { exitCodeOf, type StackResult } from "../result";
import { resultLine } from "../summary/text";
import { causeOf, type FleetQueue, type Job, type Queue, type Worker } from "./fleet-queue";
import { Leases } from "./lease";
import { isWorthRetrying, workOn } from "./stack-worker";

export interface FleetWorkerOptions {
    readonly cwd: string;
    readonly concurrency: number;
    /** In seconds. */
    readonly lease: number;
    readonly untilEmpty: boolean;
    readonly extraArgs: readonly string[];
}

const LOOK_EVERY = 1_000;
/** Half of what is left of the shortest lease when its pulumi is to end: later, another worker may have the stack. */
const WATCH_EVERY = 250;
/** After an error of the database: BullMQ would ask again at once, and again. */
const PAUSE = 5_000;
/** That the database has after the second signal to take the stacks back. */
const LAST_WORDS = 3_000;
/** Of attempts that ended with their worker; one more, and the stack itself is the reason. */
const MOST_STALLED = 2;

/** The exit code. */
export async function runWorker(fleetQueue: FleetQueue, options: FleetWorkerOptions): Promise<number> {
    const { queue, library, address } = fleetQueue;
    const { cwd, concurrency, lease, untilEmpty, extraArgs } = options;
    const common = pulumiEnvironment(cwd);
    const env = environmentFor(common["PULUMI_BACKEND_URL"] ?? "", common);
    const interruption = new Interruption(say);
    const now = (): number => performance.now();
    const leases = new Leases(lease * 1000, now);
    const results = new Map<string, StackResult>();
    const onResult = (result: StackResult, job: Job): void => {
        results.set(result.stack, result);
        say(
            `${job.data.operation} ${resultLine(result, job.data.operation)}${result.outcome === "failed" ? attemptText(result.reason ?? "", job) : ""}`,
        );
    };
    const context = {
        ...{ library, queue, leases, interruption, cwd, extraArgs, say, onResult, now },
        env: { ...env, ...requestShare(env, concurrency) },
        host: hostname(),
        time: () => Date.now(),
    };
    say(
        `webex-wholesale: fleet work on ${address.shown}, ${counted(concurrency, "stack")} at a time, against ${targetOf(env).name}`,
    );
    return interruption.during(async () => {
        const worker = fleetQueue.worker((job, token) => workOn(job, token, context), {
            ...{ concurrency, lockDuration: lease * 1000, stalledInterval: (lease * 1000) / 2 },
            maxStalledCount: MOST_STALLED,
            name: `${hostname()} (pid ${process.pid})`,
            maximumRateLimitDelay: LOOK_EVERY,
        });
        watchErrors(worker);
        worker.on("locksRenewed", ({ jobIds }) => leases.renewed(jobIds));
        worker.on("lockRenewalFailed", (jobs) => leases.lost(jobs));
        const watching = setInterval(() => leases.check(), WATCH_EVERY);
        const work = async (): Promise<boolean> => {
            while (!interruption.isInterrupted && !(untilEmpty && (await isEmpty(queue)))) {
                await sleep(LOOK_EVERY);
            }
            await worker.close();
            return true;
        };
        const lastWords = interruption.urgent.then(() => sleep(LAST_WORDS)).then(() => false);
        const isClosed = await Promise.race([work(), lastWords]);
        clearInterval(watching);
        if (!isClosed) {
            say(`The queue does not answer: the stacks are taken over when their lease of ${lease} s has expired.`);
            // Its connections would keep this process.
            process.exit(0);
        }
        if (!untilEmpty || interruption.isInterrupted) {
            return 0;
        }
        return exitCodeOf({ operation: "up", stacks: [...results.values()], isInterrupted: false });
    });
}

function attemptText(reason: string, { attemptsMade, opts: { attempts = 1 } }: Job): string {
    const attempt = attemptsMade + 1;
    return attempt < attempts && isWorthRetrying(reason)
        ? ` (attempt ${attempt} of ${attempts}, tried again later)`
        : "";
}

/** Also of what other workers have in hand: theirs may come back. */
async function isEmpty(queue: Queue): Promise<boolean> {
    try {
        const counts = await queue.getJobCounts("waiting", "prioritized", "active", "delayed");
        return Object.values(counts).every((count) => count === 0);
    } catch {
        return false;
    }
}

function watchErrors(worker: Worker): void {
    let last = "";
    let isPaused = false;
    worker.on("error", (error) => {
        const cause = causeOf(error);
        if (cause !== last) {
            say(`The queue reported: ${cause}`);
            last = cause;
        }
        if (isPaused || worker.closing !== undefined) {
            return;
        }
        isPaused = true;
        void worker
            .pause(true)
            .then(() => sleep(PAUSE))
            .then(() => {
                isPaused = false;
                return worker.closing === undefined ? worker.resume() : undefined;
            })
            .catch((failure: unknown) => say(`The queue reported: ${causeOf(failure)}`));
    });
}
