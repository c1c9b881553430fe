// Ends a location's job by hand, also one that would never end.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { uuidOf } from "../identifiers";
import { takeCallingAway } from "../jobs/take-calling-away";
import { jobAnswer } from "../routes/telephony/job-answer";
import { conflict, notFound } from "../webex-error";
import { text } from "../shapes/text";
import type { LocationJob } from "../store/location-jobs";

export function locationJobControl(backend: Backend): Route[] {
    const path = "/emulator/locationJobs/:jobId";
    return [
        { method: "GET", path, handle: (call) => shown(backend, jobOf(backend, call)) },
        { method: "PUT", path, handle: (call) => end(backend, call) },
    ];
}

const body = z.strictObject({
    status: z.enum(["completed", "failed"]),
    description: text.default("The job was marked as failed."),
});

function end(backend: Backend, call: Call): Answer {
    const job = jobOf(backend, call);
    const { status, description } = readBody(call, body);
    const now = backend.clock.now();
    if (job.ends !== null && job.ends <= now) {
        throw conflict("The job has already ended.");
    }
    const location = backend.locations.find(job.location);
    const completes = status === "completed";
    // If the job was going to succeed, calling was removed when it began: that is not undone.
    if (completes && job.outcome !== "ok" && location !== undefined) {
        takeCallingAway(backend, location);
    }
    backend.locationJobs.end(job.id, now, completes ? "ok" : "error", description);
    return shown(backend, jobOf(backend, call));
}

function jobOf(backend: Backend, call: Call): LocationJob {
    const job = backend.locationJobs.find(uuidOf("JOB_ID", param(call, "jobId")) ?? "");
    if (job === undefined) {
        throw notFound("The job");
    }
    return job;
}

function shown(backend: Backend, job: LocationJob): Answer {
    return { status: 200, body: jobAnswer(job, backend.clock.now()) };
}
