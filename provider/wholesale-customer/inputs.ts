// The inputs of a wholesale customer, as they are once every value is known.
import { z } from "zod";
import { pstn } from "../catalog/pstn";

export const addressInputs = z.object({
    addressLine1: z.string(),
    addressLine2: z.string().optional(),
    city: z.string(),
    stateOrProvince: z.string().optional(),
    zipOrPostalCode: z.string().optional(),
    country: z.string(),
});

export const headOfficeInputs = z.object({
    name: z.string(),
    timezone: z.string(),
    language: z.string(),
    address: addressInputs,
    emergencyLocationIdentifier: z.string().optional(),
    pstn: pstn.optional(),
});

export const customerInputs = z.object({
    provisioningId: z.string(),
    name: z.string().optional(),
    adminEmail: z.string().optional(),
    language: z.string().optional(),
    externalId: z.string(),
    address: addressInputs,
    locationSupportsWebex: z.boolean(),
    packages: z.record(z.string(), z.object({ quantity: z.number().nullish() }).nullable()),
    headOffice: headOfficeInputs.optional(),
    meetingsTimezone: z.string().optional(),
    subPartnerAdminEmail: z.string().optional(),
    orgId: z.string().optional(),
    onBehalfOf: z.string().optional(),
    adopt: z.boolean().optional(),
});

export type CustomerInputs = z.infer<typeof customerInputs>;
export type HeadOffice = z.infer<typeof headOfficeInputs>;

export const inputKeys: readonly string[] = Object.keys(customerInputs.shape);
