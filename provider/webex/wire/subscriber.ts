// A wholesale subscriber: names, number, extension and location are not in the answer; People has them.
import { z } from "zod";
import { listOf, text } from "./lenient";
import { problem } from "./problem";

/** Those that Webex documents; the wire may carry a newer one. */
export const subscriberStatuses = ["provisioned", "pending_user_migration"] as const;

export const subscriber = z
    .object({
        id: text,
        /** Present once the subscriber is provisioned. */
        personId: text.optional(),
        email: text,
        customerId: text,
        externalCustomerId: text.optional(),
        package: text.optional(),
        packages: listOf(text),
        /** One of `subscriberStatuses`, or new. */
        status: text.default("unknown"),
        errors: listOf(problem),
        created: text.optional(),
        lastStatusChange: text.optional(),
    })
    .transform((raw) => ({
        ...raw,
        packages: raw.packages.length === 0 && raw.package !== undefined ? [raw.package] : raw.packages,
    }));

export type Subscriber = z.infer<typeof subscriber>;

export interface SubscriberBody {
    customerId: string;
    email: string;
    /** One base package; Webex takes one element for now. */
    packages: string[];
    provisioningParameters: {
        firstName: string;
        lastName: string;
        primaryPhoneNumber?: string | undefined;
        extension?: string | undefined;
        locationId?: string | undefined;
    };
}

export interface SubscriberChange {
    packages: string[];
    /** Webex takes these only when calling begins (from `webex_meetings` to a calling package). */
    provisioningParameters?:
        | { primaryPhoneNumber?: string | undefined; extension?: string | undefined; locationId?: string | undefined }
        | undefined;
}
