// Removes a location in Webex's order: a job disables calling, and only then may the location go.
import type { z } from "zod";
import type { CallContext } from "../webex-client";
import { NoAnswer, RefusedByBackend } from "../errors/family";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { intervals } from "../waiting/intervals";
import { statusReporter } from "../waiting/status-reporter";
import { callingDetails } from "../wire/location";
import { disablingJob, jobError } from "../wire/location-removal";

export interface Which {
    readonly orgId: string;
    readonly id: string;
    readonly call: CallContext;
}

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";
const RUNNING = /^(STARTING|STARTED|PROCESSING|UNKNOWN|IN_?PROGRESS|PAUSED)$/iu;

/** Live Webex has answered 409 for minutes to hours after calling was gone. */
const LONGEST_FREEING = 5 * 60_000;

export async function removeLocation(
    transport: Transport,
    which: Which,
    progress: (line: string) => void,
): Promise<void> {
    const { orgId, call } = which;
    const waiting = statusReporter({ call, clock: transport.clock, progress });
    let refusal: RefusedByBackend | undefined;
    try {
        // Webex runs one such job an organization.
        await transport.writeMutex.run(`disabling ${orgId}`, () =>
            undefinedIfNotFound(() => disableCalling(transport, which, waiting)),
        );
    } catch (error) {
        // It may have had no calling. Webex refuses the removal of one that has: then this is the reason.
        if (!(error instanceof RefusedByBackend)) {
            throw error;
        }
        refusal = error;
    }
    await removeOnceFree(transport, which, refusal, waiting);
}

async function removeOnceFree(
    transport: Transport,
    which: Which,
    refusal: RefusedByBackend | undefined,
    waiting: (what: string) => void,
): Promise<void> {
    const { orgId, id, call } = which;
    const { clock, settings } = transport;
    const patience = Math.min(settings.provisioningTimeout * 1_000, LONGEST_FREEING);
    const began = clock.now();
    const request = { method: "DELETE", path: joinPath("/locations", id), query: { orgId }, call, orgId } as const;
    for (const interval of intervals()) {
        try {
            await undefinedIfNotFound(() => transport.send({ ...request, writeKey: orgId }));
            return;
        } catch (error) {
            if (!(error instanceof RefusedByBackend)) {
                throw error;
            }
            if (refusal !== undefined && (error.status !== 409 || (await hasCalling(transport, which)))) {
                throw refusal;
            }
            if (error.status !== 409) {
                throw error;
            }
            if (clock.now() - began >= patience) {
                throw stillHeld(error, call, Math.round(patience / 1_000));
            }
            waiting("calling is disabled, but the location cannot be removed yet");
        }
        await clock.sleep(interval);
    }
}

function stillHeld(error: RefusedByBackend, { about }: CallContext, seconds: number): RefusedByBackend {
    const hint = "Nothing is lost: the location stays in the state, and the next run continues from here.";
    const { status, trackingId, words, problems } = error;
    return new RefusedByBackend(
        `Could not ${about} yet: calling is disabled there, but after ${seconds} s Webex still refuses: ${words ?? error.message} (HTTP 409). ${hint}`,
        { status, trackingId, words, problems, hint, cause: error },
    );
}

/** Where that cannot be read, it may have. */
async function hasCalling(transport: Transport, { orgId, id, call }: Which): Promise<boolean> {
    const path = joinPath("/telephony/config/locations", id);
    try {
        const request = { method: "GET", path, query: { orgId }, call, orgId } as const;
        return (await requestJsonOrUndefined(transport, request, callingDetails)) !== undefined;
    } catch {
        return true;
    }
}

async function disableCalling(transport: Transport, which: Which, waiting: (what: string) => void): Promise<void> {
    const { orgId, call } = which;
    const { clock, settings } = transport;
    let job = await startJob(transport, which, waiting);
    const began = clock.now();
    for (const interval of intervals()) {
        if (job.id === undefined || !RUNNING.test(job.latestExecutionStatus)) {
            break;
        }
        if (clock.now() - began > settings.provisioningTimeout * 1_000) {
            throw new NoAnswer(
                `Could not ${call.about} within ${settings.provisioningTimeout} s: Webex is still disabling calling there. The next \`pulumi up\` continues.`,
            );
        }
        waiting("disabling calling there");
        await clock.sleep(interval);
        const read = { method: "GET", path: joinPath(JOBS, job.id), query: { orgId }, call, orgId } as const;
        const now = await requestJsonOrUndefined(transport, read, disablingJob);
        job = now === undefined ? { latestExecutionStatus: "COMPLETED" } : { ...now, id: job.id };
    }
    if (/^COMPLETED$/iu.test(job.latestExecutionStatus) || job.id === undefined) {
        return;
    }
    const text = await jobErrors(transport, which, job.id);
    const words = text.length === 0 ? `the job ended as ${job.latestExecutionStatus}` : text.join("; ");
    throw new RefusedByBackend(`Could not ${call.about}: Webex could not disable calling there: ${words}.`, { words });
}

/** While another job of the organization runs, which somebody else may have started, Webex answers 409 (BATCH-1001004). */
async function startJob(
    transport: Transport,
    { orgId, id, call }: Which,
    waiting: (what: string) => void,
): Promise<z.output<typeof disablingJob>> {
    const { clock, settings } = transport;
    const on = { query: { orgId }, call, orgId } as const;
    const body = { locationId: id, forceDelete: false };
    // Two jobs for one location disable it once.
    const start = { ...on, method: "POST", path: JOBS, body, writeKey: orgId, idempotent: true } as const;
    const began = clock.now();
    let wasBusy = true;
    for (const interval of intervals()) {
        try {
            return await requestJson(transport, start, disablingJob);
        } catch (error) {
            const isConflict = error instanceof RefusedByBackend && error.status === 409;
            if (!isConflict || clock.now() - began > settings.provisioningTimeout * 1_000) {
                throw error;
            }
            const jobs = await allPages(transport, { ...on, method: "GET", path: JOBS }, disablingJob).catch(() => []);
            const isBusy = jobs.some(({ latestExecutionStatus }) => RUNNING.test(latestExecutionStatus));
            // The other one may have ended between the two questions: once more, and then it is another reason.
            if (!isBusy && !wasBusy) {
                throw error;
            }
            wasBusy = isBusy;
            if (isBusy) {
                waiting("calling is being disabled at another location of the organization");
            }
        }
        await clock.sleep(interval);
    }
    throw new Error("unreachable: there are always further intervals");
}

async function jobErrors(transport: Transport, { orgId, call }: Which, jobId: string): Promise<string[]> {
    const request = { method: "GET", path: `${joinPath(JOBS, jobId)}/errors`, query: { orgId }, call, orgId } as const;
    const errors = await allPages(transport, request, jobError).catch(() => []);
    return errors.flatMap(({ error }) => error.message.map(({ description }) => description));
}
