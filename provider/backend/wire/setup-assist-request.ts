// A request for Wholesale Setup Assist. Extension: real Webex has a form for it and no API.
import { z } from "zod";
import { text } from "./lenient";

export const setupAssistRequest = z.object({
    id: text,
    customerId: text,
    /** Name of the customer's location that is to be set up. */
    location: text.optional(),
    sku: text.optional(),
    contactName: text.optional(),
    contactEmail: text.optional(),
    notes: text.optional(),
    status: text.optional(),
    created: text.optional(),
});

export type SetupAssistRequest = z.infer<typeof setupAssistRequest>;

export interface SetupAssistBody {
    customerId: string;
    location?: string | undefined;
    /** `express` or `standard`. */
    sku?: string | undefined;
    contactName?: string | undefined;
    contactEmail?: string | undefined;
    notes?: string | undefined;
}
