// What a small program declares, as the engine sends it: URNs, arguments, secrets and references.
import type { Properties } from "../support/plugin-process";

export const urnOf = (kind: string, name: string): string =>
    `urn:pulumi:test::project::webexwholesale:index:${kind}::${name}`;

export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
export const secret = (value: unknown): Properties => ({ [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value });
export const reference = (urn: string, id?: string): Properties => ({
    [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
    urn,
    ...(id === undefined ? {} : { id }),
});

export const templateArgs = (changes: Properties = {}): Properties => ({
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    ...changes,
});

export const customerArgs = (changes: Properties = {}): Properties => ({
    provisioningId: "pid-1",
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
    locationSupportsWebex: true,
    packages: { webex_meetings: { quantity: 2 } },
    ...changes,
});

export const userArgs = (changes: Properties = {}): Properties => ({
    customer: "customer-1",
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_meetings",
    ...changes,
});
