// Removes a location in Webex's order: a job disables calling, and only then may the location go.
import type { Call } from "../backend";
import { NoAnswer, RefusedByBackend } from "../errors/family";
import { allPages } from "../transport/pages";
import { ask, askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { intervals } from "../waiting/intervals";
import { disablingJob, jobError, removalCheck } from "../wire/location-removal";

export interface Which {
    readonly orgId: string;
    readonly id: string;
    readonly call: Call;
}

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";
const RUNNING = /^(STARTING|STARTED|PROCESSING|UNKNOWN|IN_?PROGRESS|PAUSED)$/iu;

export async function removeLocation(transport: Transport, which: Which): Promise<void> {
    const { orgId, id, call } = which;
    let refusal: unknown;
    try {
        await unlessNotFound(() => disableCalling(transport, which));
    } catch (error) {
        // It may have had no calling. Webex refuses the removal of one that has: then this is the reason.
        if (!(error instanceof RefusedByBackend)) throw error;
        refusal = error;
    }
    const path = below("/locations", id);
    try {
        await unlessNotFound(() =>
            transport.send({ method: "DELETE", path, query: { orgId }, call, orgId, writer: orgId }),
        );
    } catch (error) {
        throw error instanceof RefusedByBackend && refusal !== undefined ? refusal : error;
    }
}

async function disableCalling(transport: Transport, which: Which): Promise<void> {
    const { orgId, id, call } = which;
    const { clock, settings } = transport;
    const on = { query: { orgId }, call, orgId } as const;
    const body = { locationId: id, forceDelete: false };
    // Two jobs for one location disable it once.
    const start = { ...on, method: "POST", path: JOBS, body, writer: orgId, repeatable: true } as const;
    let job = await ask(transport, start, disablingJob);
    const began = clock.now();
    for (const interval of intervals()) {
        if (job.id === undefined || !RUNNING.test(job.latestExecutionStatus)) break;
        if (clock.now() - began > settings.provisioningTimeout * 1_000)
            throw new NoAnswer(
                `Could not ${call.about} within ${settings.provisioningTimeout} s: Webex is still disabling calling there. The next \`pulumi up\` goes on.`,
            );
        await clock.sleep(interval);
        const read = { ...on, method: "GET", path: below(JOBS, job.id) } as const;
        const now = await askOrUndefined(transport, read, disablingJob);
        job = now === undefined ? { latestExecutionStatus: "COMPLETED" } : { ...now, id: job.id };
    }
    if (/^COMPLETED$/iu.test(job.latestExecutionStatus) || job.id === undefined) return;
    const told = await jobErrors(transport, which, job.id);
    const words = told.length === 0 ? `the job ended as ${job.latestExecutionStatus}` : told.join("; ");
    throw new RefusedByBackend(`Could not ${call.about}: Webex did not disable calling there: ${words}.`, { words });
}

async function jobErrors(transport: Transport, { orgId, call }: Which, jobId: string): Promise<string[]> {
    const exchange = { method: "GET", path: `${below(JOBS, jobId)}/errors`, query: { orgId }, call, orgId } as const;
    const errors = await allPages(transport, exchange, jobError).catch(() => []);
    return errors.flatMap(({ error }) => error.message.map(({ description }) => description));
}

export async function removalBlockers(transport: Transport, { orgId, id, call }: Which): Promise<string[]> {
    const path = `${below("/telephony/config/locations", id)}/actions/precheckForDeletion/invoke`;
    const exchange = { method: "POST", path, query: { orgId }, call, orgId, onlyAsks: true } as const;
    const check = await askOrUndefined(transport, exchange, removalCheck);
    if (check === undefined) return [];
    const { blocking, blockingUnlessForced: unlessForced } = check;
    const told = [
        blocking?.lastLocation === true ? "it is the organization's last calling location" : undefined,
        counted(blocking?.usersInUseCount, "user"),
        counted(blocking?.workspacesInUseCount, "workspace"),
        counted(blocking?.virtualLineInUseCount, "virtual line"),
        counted(blocking?.trunksInUseCount, "trunk"),
        blocking?.numbersOrderPending === true ? "an order of numbers is pending" : undefined,
        unlessForced?.nonUserEntitiesInUse === true ? "queues, groups or attendants are in use there" : undefined,
        blocking?.trunksInUseCount === 0 ? counted(unlessForced?.trunksCount, "trunk") : undefined,
    ].filter((line) => line !== undefined);
    return told.length > 0 || check.locationDeleteStatus === "UNBLOCKED" ? told : [check.locationDeleteStatus];
}

function counted(count: number | undefined, noun: string): string | undefined {
    if (count === undefined || count === 0) return undefined;
    return count === 1 ? `1 ${noun} is there` : `${count} ${noun}s are there`;
}
