// The jobs that take calling from a location: started, listed, read, and what went wrong in one.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, param, readBody, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { startJob } from "../../jobs/start-job";
import { takeCallingAway } from "../../jobs/take-calling-away";
import { openOrganization } from "../../organization-access";
import { pageByOffset } from "../../paging";
import { locationInUse } from "../../rules/location-in-use";
import { throwIfRefused } from "../../rules/refusal";
import { pageSize, queryNumber, queryText } from "../../shapes/query";
import { anyText, text } from "../../shapes/text";
import type { LocationJob } from "../../store/location-jobs";
import { JobError, conflict, notFound } from "../../webex-error";
import { locationOrNone } from "../locations/find";
import { jobAnswer, jobErrors } from "./job-answer";
import { isLastCalling } from "./removal-check";

const JOBS = "/v1/telephony/config/jobs/locations/deleteCallingLocation";

export function locationRemovalRoutes(backend: Backend): Route[] {
    return [
        { method: "GET", path: JOBS, handle: (call) => list(backend, call) },
        { method: "POST", path: JOBS, handle: (call) => start(backend, call) },
        { method: "GET", path: `${JOBS}/:jobId`, handle: (call) => get(backend, call) },
        { method: "GET", path: `${JOBS}/:jobId/errors`, handle: (call) => errors(backend, call) },
    ];
}

const jobBody = z.object({
    locationId: text,
    locationName: anyText.optional(),
    forceDelete: z.boolean().default(false),
});

function start(backend: Backend, call: Call): Answer {
    const { locationId, locationName, forceDelete } = readBody(call, jobBody);
    const location = locationOrNone(backend, call, locationId);
    const org = location?.org ?? openOrganization(backend, readQuery(call, orgQuery).orgId).id;
    refuseWhileOneRuns(backend, org);
    if (location === undefined) {
        return startForNothing(backend, call, org, locationName ?? "");
    }
    if (location.calling === 0) {
        throw conflict("The location does not have Webex Calling.");
    }
    if (isLastCalling(backend, location)) {
        throw conflict("The location is the last one with Webex Calling and cannot be removed.");
    }
    // Policy: the main number, which cannot be removed by itself (https://developer.webex.com/docs/api/v1/numbers), goes with the location.
    const numbers = !forceDelete && backend.numbers.hasNumbers(location.id, location.main_number);
    throwIfRefused(locationInUse({ users: backend.locations.countUsers(location.id) > 0, numbers }));
    const { ends, outcome, description } = startJob(backend, call);
    const created = backend.clock.now();
    const { id, name } = location;
    const job = { id: backend.newUuid(), org, location: id, name, ends: ends ?? null, outcome, description, created };
    backend.locationJobs.add(job);
    if (outcome === "ok") {
        takeCallingAway(backend, location);
    }
    return { status: 202, body: jobAnswer({ seq: 0, ...job }, created) };
}

/** Measured on live Webex by others: one such job at a time in an organization. */
function refuseWhileOneRuns(backend: Backend, org: string): void {
    if (!backend.locationJobs.isOpenIn(org, backend.clock.now())) {
        return;
    }
    const text = "Another job that removes calling from a location of the organization is running.";
    throw new JobError(409, "BATCH-1001004", text);
}

/** Measured on live Webex by others: a location that does not exist is accepted, and the job fails. */
function startForNothing(backend: Backend, call: Call, org: string, name: string): Answer {
    const created = backend.clock.now();
    const ends = startJob(backend, call).ends ?? null;
    const description = "The location does not exist.";
    const job = {
        id: backend.newUuid(),
        org,
        location: "",
        name,
        ends,
        outcome: "error" as const,
        description,
        created,
    };
    backend.locationJobs.add(job);
    return { status: 202, body: jobAnswer({ seq: 0, ...job }, created) };
}

const listQuery = z.object({ start: queryNumber.default(0), max: pageSize(20, 100) });

function list(backend: Backend, call: Call): Answer {
    const { start, max } = readQuery(call, listQuery);
    const org = openOrganization(backend, readQuery(call, orgQuery).orgId);
    const rows = backend.locationJobs.ofOrganization(org.id, max + 1, start);
    const now = backend.clock.now();
    return pageByOffset(call, { max, offset: start, offsetName: "start" }, rows, (shown) => ({
        items: shown.map((job) => jobAnswer(job, now)),
    }));
}

function get(backend: Backend, call: Call): Answer {
    return { status: 200, body: jobAnswer(jobOfCall(backend, call), backend.clock.now()) };
}

function errors(backend: Backend, call: Call): Answer {
    return { status: 200, body: { items: jobErrors(jobOfCall(backend, call), backend.clock.now()) } };
}

const orgQuery = z.object({ orgId: queryText.optional() });

function jobOfCall(backend: Backend, call: Call): LocationJob {
    const org = openOrganization(backend, readQuery(call, orgQuery).orgId);
    const job = backend.locationJobs.find(uuidOf("JOB_ID", param(call, "jobId")) ?? "");
    if (job?.org !== org.id) {
        throw notFound("The job");
    }
    return job;
}
