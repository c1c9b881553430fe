// What every stage declares: one company, its onboarding template, and its people.
import type * as wholesale from "pulumi-webex-wholesale";

export const company: Omit<wholesale.WholesaleCustomerArgs, "provisioningId"> = {
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
    locationSupportsWebex: true,
    packages: { webex_meetings: { quantity: 10 } },
};

export const template: wholesale.OnboardingTemplateArgs = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
};

export const people = [
    { email: "anna@norrbygg.example", firstName: "Anna", lastName: "Berg", package: "webex_meetings" },
    { email: "bo@norrbygg.example", firstName: "Bo", lastName: "Lund", package: "webex_meetings" },
    { email: "cilla@norrbygg.example", firstName: "Cilla", lastName: "Ek", package: "webex_meetings" },
] as const;
