// Arguments of a template, a customer and a user with little more than what they must have.
import type { Inputs } from "./builders";

export const templateArgs = (changes: Inputs = {}): Inputs => ({
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    ...changes,
});

export const customerArgs = (changes: Inputs = {}): Inputs => ({
    provisioningId: "pid-1",
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
    locationSupportsWebex: true,
    packages: { webex_meetings: { quantity: 2 } },
    ...changes,
});

export const userArgs = (changes: Inputs = {}): Inputs => ({
    customer: "customer-1",
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_meetings",
    ...changes,
});
