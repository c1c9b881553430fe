// A job begins: how it will end is decided now, when it ends is a time, so a restart in between changes nothing.
import type { Backend } from "../backend";
import type { Call } from "../call";
import type { JobOutcome, WholesaleCustomer } from "../store/customer-row";
import type { Fault } from "../faults/fault";

export interface Job {
    readonly outcome: JobOutcome;
    /** Undefined: never. */
    readonly ends: number | undefined;
    readonly description: string;
}

export function startJob(backend: Backend, call: Call): Job {
    const fault = backend.faults.takeForJob(call.method, call.path);
    const outcome = outcomeOf(fault);
    const ends = jobEnd(backend, outcome);
    const description = fault?.description ?? "The job failed because a fault is set for it.";
    return { outcome, ends, description };
}

/** When a job that runs from now on ends. */
export function jobEnd(backend: Backend, outcome: JobOutcome | undefined): number | undefined {
    return outcome === "never" ? undefined : backend.clock.now() + Math.round(backend.settings.partner.speed * 1000);
}

/** The part of a customer that a new job sets. */
export function jobFields(job: Job, added: readonly string[]) {
    return {
        jobEnds: job.ends,
        jobOutcome: job.outcome,
        jobAdded: added,
        errors: job.outcome === "error" ? [{ description: job.description }] : [],
        warnings: [],
    } satisfies Partial<WholesaleCustomer>;
}

function outcomeOf(fault: Fault | undefined): JobOutcome {
    if (fault?.kind === "job-error") {
        return "error";
    }
    if (fault?.kind === "job-with-errors") {
        return "with-errors";
    }
    if (fault?.kind === "job-review") {
        return "review";
    }
    if (fault?.kind === "job-never") {
        return "never";
    }
    return "ok";
}
