// One fault as a test asks for it: which requests it hits, how often, and what it does to them.
import { z } from "zod";
import { text } from "../shapes/text";

export const requestFaultKinds = ["status", "delay", "drop-before", "drop-after", "half-answer", "html"] as const;
export const jobFaultKinds = ["job-error", "job-with-errors", "job-review", "job-never"] as const;

export const faultRequest = z.strictObject({
    /** Absent or "*": any method. */
    method: text.transform((value) => value.toUpperCase()).default("*"),
    /** With or without /v1; * matches any run of characters; absent: any path. */
    path: text.default("*"),
    kind: z.enum([...requestFaultKinds, ...jobFaultKinds]),
    /** How many requests it hits; absent: 1. */
    times: z.int().min(1).default(1),
    /** How many matching requests it lets pass first. */
    after: z.int().min(0).default(0),
    /** For status and html. */
    status: z.int().min(200).max(599).optional(),
    /** For status: seconds in Retry-After. */
    retryAfter: z.int().min(0).optional(),
    /** For delay: how long to hold the request. */
    milliseconds: z.number().min(0).default(1000),
    /** For status and the job kinds: what the error says. */
    description: text.optional(),
});
export type FaultRequest = z.infer<typeof faultRequest>;

export interface Fault extends FaultRequest {
    readonly id: string;
    /** How many more requests pass, and how many more are hit. */
    passes: number;
    remaining: number;
}
