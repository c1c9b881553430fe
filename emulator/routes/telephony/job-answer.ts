// A job that takes calling from a location as the API shows it, with Webex's other shape of an error.
import { isoTime } from "../../clock";
import { publicId } from "../../identifiers";
import { OWN_PERSON } from "../../own-organization";
import type { LocationJob } from "../../store/location-jobs";

export function jobAnswer(job: LocationJob, now: number): unknown {
    const done = isDone(job, now);
    const status = done ? (job.outcome === "ok" ? "COMPLETED" : "FAILED") : "STARTED";
    const exitCode = done ? status : "UNKNOWN";
    const organization = publicId("ORGANIZATION", job.org);
    const createdTime = isoTime(job.created);
    return {
        id: publicId("JOB_ID", job.id),
        name: "deletecallinglocation",
        locationName: job.name,
        trackingId: `ROUTERGW_${job.id}`,
        sourceUserId: publicId("PEOPLE", OWN_PERSON),
        sourceCustomerId: organization,
        targetCustomerId: organization,
        instanceId: job.seq,
        jobExecutionStatus: [
            {
                id: job.seq,
                startTime: createdTime,
                ...(done && job.ends !== null ? { endTime: isoTime(job.ends) } : {}),
                lastUpdated: isoTime(job.ends !== null && done ? job.ends : job.created),
                statusMessage: status,
                exitCode,
                createdTime,
            },
        ],
        latestExecutionStatus: status,
        latestExecutionExitCode: exitCode,
    };
}

export function jobErrors(job: LocationJob, now: number): unknown[] {
    if (!isDone(job, now) || job.outcome === "ok") {
        return [];
    }
    const { description } = job;
    // Webex documents this code: calling could not be taken from the location.
    const message = [{ description, code: "BATCH-1012002", locationId: publicId("LOCATION", job.location) }];
    const error = { key: "500", message };
    return [{ itemNumber: 1, item: job.name, errorType: "ERROR", error, trackingId: `ROUTERGW_${job.id}` }];
}

function isDone(job: LocationJob, now: number): boolean {
    return job.ends !== null && job.ends <= now;
}
