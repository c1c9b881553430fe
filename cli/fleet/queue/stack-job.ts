// What the queue holds for each stack: what is to be done with it, and which engines were started for that.
import { z } from "zod";
import { OPERATIONS } from "../operation";
import { OUTCOMES } from "../result";

const engine = z.object({
    host: z.string(),
    /** Of pulumi, which leads a session. */
    pid: z.number(),
});
export type Engine = z.infer<typeof engine>;

export const stackJob = z.object({
    stack: z.string(),
    operation: z.enum(OPERATIONS),
    /** The job of the shared stack, which must succeed first. */
    after: z.string().optional(),
    /** Those of earlier attempts: whoever holds the job now knows by its lease that their workers are gone. */
    engines: z.array(engine).default([]),
});
export type StackJob = z.infer<typeof stackJob>;

/** Of a job that succeeded. */
export const stackOutcome = z.object({
    outcome: z.enum(OUTCOMES),
    seconds: z.number(),
    changes: z.record(z.string(), z.number()),
    reason: z.string().optional(),
});
export type StackOutcome = z.infer<typeof stackOutcome>;

/** `retrying`: it failed, and its next attempt waits. */
export const JOB_STATES = ["waiting", "running", "retrying", "succeeded", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

export const isPending = (state: JobState): boolean => state !== "succeeded" && state !== "failed";
