// The inputs of a location: like a user's, its customer is kept by id only.
import { z } from "zod";
import { pstn } from "../catalog/pstn";
import { pick } from "../validation/pick";
import { at, isAbsent, isRaw, UNKNOWN, type Raw } from "../validation/unknown";

export const locationInputs = z.object({
    customerId: z.string(),
    name: z.string(),
    timezone: z.string(),
    language: z.string(),
    address: z.object({
        addressLine1: z.string(),
        addressLine2: z.string().optional(),
        city: z.string(),
        stateOrProvince: z.string().optional(),
        zipOrPostalCode: z.string().optional(),
        country: z.string(),
    }),
    callingEnabled: z.boolean(),
    pstn: pstn.optional(),
    phoneNumbers: z.array(z.string()).optional(),
    mainNumber: z.string().optional(),
    onBehalfOf: z.string().optional(),
    adopt: z.boolean().optional(),
});

export type LocationInputs = z.infer<typeof locationInputs>;

export const inputKeys: readonly string[] = Object.keys(locationInputs.shape);

export function withCustomerId(news: Raw): Raw {
    const customer = news["customer"] ?? news["customerId"];
    const customerId = isRaw(customer) ? at(customer, "id") : customer;
    const onBehalfOf = news["onBehalfOf"] ?? at(customer, "onBehalfOf");
    return {
        callingEnabled: true,
        ...pick(news, ["__provider", ...inputKeys]),
        ...(isAbsent(customerId) ? {} : { customerId }),
        ...(isAbsent(onBehalfOf) || onBehalfOf === UNKNOWN ? {} : { onBehalfOf }),
    };
}
