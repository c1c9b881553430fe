// Runs some cells of one operation: all under their faults in one provider process, then all to rest in the next.
import type { Api } from "../../emulator/api";
import { type Cell, type Verdict } from "./cell";
import { faultCount } from "./fault-kind";
import type { Worker } from "./worker";
import type { Result } from "./operation";
import { badlyPrinted, unreadable } from "./readable";
import { finishJobs, liftFaults } from "../control";
import { Trial } from "./trial";

interface Acted {
    readonly cell: Cell;
    readonly trial: Trial;
    readonly result: Result;
    readonly struck: number;
    readonly flaws: readonly string[];
}

export async function runBatch(worker: Worker, cells: readonly Cell[]): Promise<Verdict[]> {
    const trials = cells.map((cell) => ({ cell, trial: new Trial(worker, cell.subject, cell.operation) }));
    for (const { trial } of trials) {
        await trial.prepare();
    }
    const acted = await underFaults(worker, trials);
    const provider = await worker.freshProcess();
    try {
        const verdicts: Verdict[] = [];
        for (const { cell, trial, result, struck, flaws } of acted) {
            const rested = await trial.rest(provider, result);
            const told = rested.errors.map((message) => `did not come to rest: ${message}`);
            const wrong = told.length > 0 ? told : await trial.flaws(provider, rested.standing);
            verdicts.push({ cell, struck, failures: result.errors.length, problems: [...flaws, ...wrong] });
        }
        const [first, ...others] = verdicts;
        const printed = badlyPrinted(provider.printed);
        return first === undefined ? [] : [{ ...first, problems: [...first.problems, ...printed] }, ...others];
    } finally {
        await provider.stop();
    }
}

async function underFaults(
    worker: Worker,
    trials: readonly { readonly cell: Cell; readonly trial: Trial }[],
): Promise<Acted[]> {
    const provider = await worker.freshProcess();
    try {
        const acted: Acted[] = [];
        for (const { cell, trial } of trials) {
            const printed = provider.printed.length;
            await setFault(worker.api, cell);
            const result = await trial.act(provider);
            const struck = await liftFaults(worker.api);
            if (/review|never/u.test(cell.fault.name)) {
                await finishJobs(worker.api);
            }
            acted.push({
                cell,
                trial,
                result,
                struck,
                flaws: [...flawsOf(cell, trial, result), ...badlyPrinted(provider.printed.slice(printed))],
            });
        }
        return acted;
    } finally {
        await provider.stop();
    }
}

/** Preview goes on with the offline rules where the backend fails, and nothing vanishes because it cannot be seen. */
function flawsOf({ operation }: Cell, trial: Trial, { errors, standing }: Result): string[] {
    const isPreview = operation === "check" || operation === "diff";
    return [
        ...errors.flatMap((message) => unreadable(message, trial.word)),
        ...(isPreview ? errors.map((message) => `preview refused because of a fault: ${message}`) : []),
        ...(operation === "read" && standing === undefined
            ? ["lost: taken for removed because it could not be read"]
            : []),
    ];
}

async function setFault(api: Api, { place, fault, isLasting }: Cell): Promise<void> {
    const { method, path, nth } = place;
    const times = isLasting ? faultCount(fault) : 1;
    const { status, text } = await api.control("POST", "/faults", { ...fault.body, method, path, after: nth, times });
    if (status !== 201) {
        throw new Error(text);
    }
}
