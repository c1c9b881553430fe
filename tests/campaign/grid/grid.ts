// Which cells are run, and how: in lanes side by side, for most of a cell's time is waiting.
import { allUsers } from "./all-users";
import type { Cell, Verdict } from "./cell";
import { title } from "./cell";
import { customer } from "./customer";
import { runBatch } from "./batch";
import { jobFaults, requestFaults, type FaultKind } from "./fault-kind";
import type { HandlerName } from "../../../provider/kind-names";
import { Worker } from "./worker";
import { location } from "./location";
import { operations, type Operation } from "./operation";
import { setupAssist } from "./setup-assist";
import { isRead, placesOf, startsJob, type Place } from "./place";
import type { Subject } from "./subject";
import { template } from "./template";
import { Trial } from "./trial";
import { user } from "./user";

const subjectOf: Readonly<Record<HandlerName, Subject>> = {
    onboardingTemplate: template,
    wholesaleCustomer: customer,
    customerUser: user,
    customerUsers: allUsers,
    customerLocation: location,
    setupAssistRequest: setupAssist,
};

export const subjects: readonly Subject[] = Object.values(subjectOf);

export interface GridOptions {
    readonly isFull: boolean;
    readonly workers: number;
    /** Narrows the cells, for looking into one. */
    readonly only?: RegExp | undefined;
    readonly say: (line: string) => void;
    /** After each batch of cells. */
    readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** Faultless, to see which requests there are. */
async function discover(worker: Worker, subject: Subject, operation: Operation): Promise<Place[]> {
    const trial = new Trial(worker, subject, operation);
    await trial.prepare();
    const provider = await worker.freshProcess();
    try {
        await worker.api.control("DELETE", "/requests");
        const { errors } = await trial.act(provider);
        if (errors.length > 0) {
            throw new Error(`${subject.name} ${operation}: ${errors.join("\n")}`);
        }
        return await placesOf(worker.api);
    } finally {
        await provider.stop();
    }
}

/** In the short grid one of all faults, another at each place. */
const shareOf = (isFull: boolean, index: number, step: number): readonly FaultKind[] =>
    requestFaults.filter((_, each) => (isFull ? each % step === 0 : each === (index * 5) % requestFaults.length));

/** Cells of one batch must not hide requests from one another: what a process has read once it does not read again. */
function batchesOf(subject: Subject, operation: Operation, places: readonly Place[], isFull: boolean): Cell[][] {
    const cells = (place: Place, faults: readonly FaultKind[], isLasting: boolean): Cell[] =>
        faults.map((fault) => ({ subject, operation, place, fault, isLasting }));
    const reads = places.filter(isRead).filter((_, index) => isFull || index % 4 === 0);
    const writes = places.filter((place) => !isRead(place));
    const alone = [
        ...writes
            .filter((_, index) => isFull || index % 2 === 0)
            .flatMap((place, index) => cells(place, shareOf(isFull, index + 1, 1), true)),
        ...reads.flatMap((place, index) => cells(place, shareOf(isFull, index + 2, 1), false)),
        ...reads
            .slice(0, isFull ? reads.length : 1)
            .flatMap((place, index) => cells(place, shareOf(isFull, index, 3), true)),
    ];
    return [
        ...writes.map((place) => cells(place, requestFaults, false)),
        ...writes.filter(startsJob).map((place) => cells(place, jobFaults, false)),
        ...alone.map((cell) => [cell]),
    ];
}

async function planned(worker: Worker, { isFull, only }: GridOptions): Promise<Cell[][]> {
    const batches: Cell[][] = [];
    for (const subject of subjects) {
        for (const operation of operations) {
            batches.push(...batchesOf(subject, operation, await discover(worker, subject, operation), isFull));
        }
    }
    const wanted = (one: Cell): boolean => only === undefined || only.test(title(one));
    return batches.map((batch) => batch.filter(wanted)).filter((batch) => batch.length > 0);
}

const describe = ({ cell, problems }: Verdict): string => `${title(cell)}\n    ${problems.join("\n    ")}`;

export async function runGrid(options: GridOptions): Promise<Verdict[]> {
    const first = await Worker.start();
    const batches = await planned(first, options);
    const all = batches.length;
    let done = 0;
    const workers = [first, ...(await Promise.all(Array.from({ length: options.workers - 1 }, () => Worker.start())))];
    const verdicts: Verdict[] = [];
    const work = async (worker: Worker): Promise<void> => {
        for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
            const told = await runBatch(worker, batch);
            verdicts.push(...told);
            options.progress?.((done += 1), all);
            told.filter(({ problems }) => problems.length > 0).forEach((one) => options.say(describe(one)));
        }
    };
    try {
        await Promise.all(workers.map(work));
    } finally {
        await Promise.all(workers.map((worker) => worker.stop()));
    }
    return verdicts;
}
