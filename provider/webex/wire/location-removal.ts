// What Webex answers about the removal of a location: the check beforehand, and the job that disables calling.
import { z } from "zod";
import { flag, listOf, number, text } from "./lenient";

const count = number.default(0).catch(0);
const fact = flag.default(false).catch(false);

export const removalCheck = z.object({
    /** `UNBLOCKED`, `BLOCKED`, `FORCE_REQUIRED`, or new. */
    locationDeleteStatus: text.default("UNBLOCKED"),
    blocking: z
        .object({
            lastLocation: fact,
            trunksInUseCount: count,
            usersInUseCount: count,
            workspacesInUseCount: count,
            virtualLineInUseCount: count,
            numbersOrderPending: fact,
        })
        .optional(),
    blockingUnlessForced: z.object({ nonUserEntitiesInUse: fact, trunksCount: count }).optional(),
});

export const disablingJob = z.object({ id: text.optional(), latestExecutionStatus: text.default("UNKNOWN") });

export const jobError = z.object({
    error: z.object({ message: listOf(z.object({ description: text.default("no description given") })) }),
});
