// A template, two customers and their users: the smallest program that shows each of them.
import { RandomId } from "@pulumi/random";
import * as wholesale from "pulumi-webex-wholesale";

const template = new wholesale.OnboardingTemplate("standard", {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    brandName: "Partner Voice",
});

// The partner's own key of each customer, generated once and kept.
const externalId = (name: string) => new RandomId(name, { prefix: "crm-", byteLength: 4 }).hex;

const umeå = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

// Restricted: each countable package has a quantity, which can be raised but never lowered.
const norrbygg = new wholesale.WholesaleCustomer("norrbygg", {
    provisioningId: template.provisioningId,
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    language: "sv",
    externalId: externalId("norrbygg-key"),
    address: umeå,
    locationSupportsWebex: true,
    packages: {
        webex_calling: { quantity: 25 },
        webex_calling_standard: { quantity: 10 },
        common_area_calling: { quantity: 5 },
        cisco_calling_plan: {}, // an add-on that is not assigned to users has no quantity
    },
    headOffice: { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: umeå },
});

// Unrestricted: no quantities, now or later.
const fjallkonsult = new wholesale.WholesaleCustomer("fjallkonsult", {
    provisioningId: template.provisioningId,
    name: "Fjällkonsult AB",
    adminEmail: "info@fjallkonsult.example",
    externalId: externalId("fjallkonsult-key"),
    address: { ...umeå, addressLine1: "Skolgatan 12" },
    locationSupportsWebex: true,
    packages: { webex_meetings: {} },
});

const anna = new wholesale.CustomerUser("anna", {
    customer: norrbygg,
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    extension: "4567", // with a Cisco Calling Plan, phone numbers are ordered in Control Hub
    roles: ["Full Administrator"],
});

new wholesale.CustomerUser("olle", {
    customer: norrbygg,
    email: "olle@norrbygg.example",
    firstName: "Olle",
    lastName: "Ek",
    package: "webex_calling",
    extension: "4568",
});

new wholesale.CustomerUser("sara", {
    customer: fjallkonsult,
    email: "sara@fjallkonsult.example",
    firstName: "Sara",
    lastName: "Lind",
    package: "webex_meetings",
});

export const provisioningId = template.provisioningId;
export const customers = {
    norrbygg: { externalId: norrbygg.externalId, organization: norrbygg.orgId, restricted: norrbygg.restricted },
    fjallkonsult: {
        externalId: fjallkonsult.externalId,
        organization: fjallkonsult.orgId,
        restricted: fjallkonsult.restricted,
    },
};
export const administrator = anna.email;
