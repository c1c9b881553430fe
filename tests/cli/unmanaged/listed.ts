// What `unmanaged --json` prints, and no other key.
import { z } from "zod";

/** As docs/stability.md promises it. */
export const listed = z.strictObject({
    customers: z.array(
        z.strictObject({
            id: z.string(),
            externalId: z.string(),
            name: z.string(),
            status: z.string(),
            onBehalfOf: z.string().optional(),
        }),
    ),
    users: z.array(
        z.strictObject({
            id: z.string(),
            email: z.string(),
            package: z.string(),
            status: z.string(),
            customerId: z.string(),
            customer: z.string(),
            declaration: z.string().optional(),
        }),
    ),
});
