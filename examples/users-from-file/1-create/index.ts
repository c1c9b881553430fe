// Stage 1: the users of two customers from Partner Hub's CSV files: one resource per user, and all users as one resource.
import * as wholesale from "pulumi-webex-wholesale";

const template = new wholesale.OnboardingTemplate("standard", {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
});

const umeå = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };
const headOffice = { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: umeå };

const norrbygg = new wholesale.WholesaleCustomer("norrbygg", {
    provisioningId: template.provisioningId,
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: umeå,
    locationSupportsWebex: true,
    packages: { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 10 } },
    headOffice,
});

const fjallkonsult = new wholesale.WholesaleCustomer("fjallkonsult", {
    provisioningId: template.provisioningId,
    name: "Fjällkonsult AB",
    adminEmail: "it@fjallkonsult.example",
    externalId: "crm-004713",
    address: umeå,
    locationSupportsWebex: true,
    packages: { webex_calling: {} },
    headOffice,
});

// Each row is a separate Pulumi resource, which can be shown, targeted and protected separately.
const users = wholesale.usersFromCsv(norrbygg, "norrbygg.csv");

// All rows are one Pulumi resource: for a customer with thousands of users, minutes faster.
const all = new wholesale.CustomerUsers("fjallkonsult-users", { customer: fjallkonsult, file: "fjallkonsult.csv" });

export const subscribers = Object.fromEntries(Object.entries(users).map(([email, user]) => [email, user.id]));
export const extensions = all.users.apply((rows) =>
    Object.fromEntries(Object.entries(rows).map(([email, { extension }]) => [email, extension])),
);
