// A request for Wholesale Training. Extension: real Webex has a form for it and no API.
import { z } from "zod";
import { number, text } from "./lenient";

export const trainingRequest = z.object({
    id: text,
    customerId: text,
    /** Name of the customer's location that is to be set up. */
    location: text.optional(),
    locationId: text.optional(),
    /** `express` or `standard`. */
    service: text.optional(),
    contactName: text.optional(),
    contactEmail: text.optional(),
    contactPhone: text.optional(),
    users: number.optional(),
    notes: text.optional(),
    status: text.optional(),
    created: text.optional(),
});

export type TrainingRequest = z.infer<typeof trainingRequest>;

export interface TrainingBody {
    customerId: string;
    location?: string | undefined;
    locationId?: string | undefined;
    service?: "express" | "standard" | undefined;
    contactName?: string | undefined;
    contactEmail?: string | undefined;
    contactPhone?: string | undefined;
    users?: number | undefined;
    notes?: string | undefined;
}
