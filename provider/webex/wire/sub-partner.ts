// A sub-partner. Cisco's team sets these up; the API only reads them.
import { z } from "zod";
import { text } from "./lenient";

/** Those that Webex documents; the wire may carry a newer one. */
export const subPartnerStates = ["active", "suspended"] as const;

export const subPartner = z.object({
    orgId: text,
    subscriptionId: text.optional(),
    /** `active`, or `suspended`: may remove, but neither create nor update. */
    provisioningState: text.default("active"),
    created: text.optional(),
    billingStartDate: text.optional(),
});

export type SubPartner = z.infer<typeof subPartner>;
