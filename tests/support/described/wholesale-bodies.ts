// The bodies of the wholesale API (developer.webex.com/docs/api/v1: wholesale-customers, wholesale-subscribers).
import { z } from "zod";
import { optional, text } from "./operation";

const address = z.strictObject({
    addressLine1: text,
    addressLine2: optional,
    city: text,
    stateOrProvince: optional,
    zipOrPostalCode: optional,
    country: text,
});

const countable = [
    "webex_calling",
    "common_area_calling",
    "webex_meetings",
    "webex_suite",
    "webex_voice",
    "cx_essentials",
    "webex_calling_standard",
    "attendant_console",
] as const;

const ofUsers = [
    "webex_calling",
    "webex_meetings",
    "webex_suite",
    "webex_voice",
    "cx_essentials",
    "webex_calling_standard",
    "attendant_console",
    "cx_premium_agent",
    "cx_standard_agent",
] as const;

/** An open list: Webex's grows, and what this version does not know is sent with a warning (C3) for Webex to judge. */
const packages = z.array(text);

const customerParameters = z.strictObject({
    calling: z
        .strictObject({
            location: z.strictObject({
                name: text,
                address,
                timezone: text,
                // Seen on live Webex: upper case is refused when calling is enabled.
                language: z.string().regex(/^[a-z]{2}_[a-z]{2}$/u),
                emergencyLocationIdentifier: optional,
            }),
        })
        .optional(),
    meetings: z.strictObject({ timezone: optional }).optional(),
    packages: z.strictObject({ limits: z.partialRecord(z.enum(countable), z.number()).optional() }).optional(),
});

export const provisionCustomer = z.strictObject({
    provisioningId: text,
    packages,
    orgId: optional,
    externalId: text,
    address,
    customerInfo: z.strictObject({ name: text, primaryEmail: text, language: optional }).optional(),
    provisioningParameters: customerParameters.optional(),
    subPartnerAdminEmail: optional,
});

export const updateCustomer = z.strictObject({
    externalId: optional,
    packages,
    address: address.optional(),
    provisioningParameters: customerParameters.optional(),
    subPartnerAdminEmail: optional,
});

export const precheckCustomer = z.strictObject({
    provisioningId: optional,
    packages: packages.optional(),
    orgId: optional,
    externalId: optional,
    address,
    customerInfo: z.strictObject({ name: optional, primaryEmail: text }).optional(),
    provisioningParameters: customerParameters.optional(),
});

const calling = { primaryPhoneNumber: optional, extension: optional, locationId: optional };
/** One element for now (Webex API, Provision a Wholesale Subscriber). */
const onePackage = z.array(z.enum(ofUsers)).length(1);

export const provisionSubscriber = z.strictObject({
    customerId: text,
    email: text,
    packages: onePackage,
    provisioningParameters: z.strictObject({ firstName: optional, lastName: optional, ...calling }),
});

export const updateSubscriber = z.strictObject({
    packages: onePackage,
    provisioningParameters: z.strictObject(calling).optional(),
});

export const precheckSubscriber = z.strictObject({
    provisioningId: optional,
    customerId: optional,
    email: text,
    packages: onePackage.optional(),
    provisioningParameters: z.strictObject({ firstName: optional, lastName: optional, ...calling }).optional(),
    customerInfo: z.strictObject({ primaryEmail: text }).optional(),
});
