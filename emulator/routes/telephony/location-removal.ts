// What stands in the way of taking calling from a location, and the job that takes it.
import { z } from "zod";
import type { Backend } from "../../backend";
import { isoTime } from "../../clock";
import { type Answer, type Call, type Route, param, readBody, readQuery } from "../../call";
import { publicId, uuidOf } from "../../identifiers";
import { startJob } from "../../jobs/start-job";
import { openOrganization } from "../../organization-access";
import { locationInUse } from "../../rules/location-in-use";
import { throwIfRefused } from "../../rules/refusal";
import { queryText } from "../../shapes/query";
import { text } from "../../shapes/text";
import type { LocationJob } from "../../store/location-jobs";
import type { LocationRow } from "../../store/locations";
import { conflict, notFound } from "../../webex-error";
import { callingLocationOfCall, locationNamed } from "../locations/find";

const JOBS = "/v1/telephony/config/jobs/locations/deleteCallingLocation";
const PRECHECK = "/v1/telephony/config/locations/:locationId/actions/precheckForDeletion/invoke";

export function locationRemovalRoutes(backend: Backend): Route[] {
    return [
        { method: "POST", path: PRECHECK, handle: (call) => precheck(backend, call) },
        { method: "POST", path: JOBS, handle: (call) => start(backend, call) },
        { method: "GET", path: `${JOBS}/:jobId`, handle: (call) => get(backend, call) },
    ];
}

function precheck(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const blockers = [
        ...(isLast(backend, location) ? ["LAST_CALLING_LOCATION"] : []),
        ...(backend.locations.hasUsers(location.id) ? ["USERS_IN_USE"] : []),
    ];
    const warnings = backend.numbers.hasNumbers(location.id) ? ["NUMBERS_PRESENT"] : [];
    return { status: 200, body: { status: blockers.length === 0 ? "UNBLOCKED" : "BLOCKED", blockers, warnings } };
}

const jobBody = z.object({ locationId: text, forceDelete: z.boolean().default(false) });

function start(backend: Backend, call: Call): Answer {
    const { locationId, forceDelete } = readBody(call, jobBody);
    const location = locationNamed(backend, call, locationId);
    if (location.calling === 0) throw conflict("The location has no Webex Calling.");
    if (isLast(backend, location)) throw conflict("The location is the last one with calling and cannot be removed.");
    // Policy: the main number, which cannot be removed by itself (API sheet 8.3), goes with the location.
    const numbers = !forceDelete && backend.numbers.hasNumbers(location.id, location.main_number);
    throwIfRefused(locationInUse({ users: backend.locations.hasUsers(location.id), numbers }));
    const { ends, outcome } = startJob(backend, call);
    const created = backend.clock.now();
    const job = {
        id: backend.newUuid(),
        org: location.org,
        location: location.id,
        ends: ends ?? null,
        outcome,
        created,
    };
    backend.locationJobs.add(job);
    if (outcome === "ok") {
        backend.numbers.removeLocation(location.id);
        backend.locations.change({ ...location, calling: 0, main_number: null });
    }
    return { status: 202, body: jobAnswer(job, created) };
}

const orgQuery = z.object({ orgId: queryText.optional() });

function get(backend: Backend, call: Call): Answer {
    const org = openOrganization(backend, readQuery(call, orgQuery).orgId);
    const job = backend.locationJobs.find(uuidOf("JOB", param(call, "jobId")) ?? "", org.id);
    if (job === undefined) throw notFound("The job");
    return { status: 200, body: jobAnswer(job, backend.clock.now()) };
}

function jobAnswer(job: LocationJob, now: number): unknown {
    const done = job.ends !== null && job.ends <= now;
    const failed = job.outcome === "ok" ? "COMPLETED" : "FAILED";
    return {
        id: publicId("JOB", job.id),
        name: "DeleteCallingLocation",
        locationId: publicId("LOCATION", job.location),
        latestExecutionStatus: done ? failed : "STARTED",
        created: isoTime(job.created),
    };
}

function isLast(backend: Backend, location: LocationRow): boolean {
    return !backend.locations.firstCalling(location.org).some((other) => other.id !== location.id);
}
