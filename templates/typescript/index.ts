// A customer of a Webex Wholesale partner, with a head office and two users.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";

// The emulator creates this template. At Webex, templates are made in Partner Hub: `pulumi config set provisioningId <id>`.
const template = new wholesale.OnboardingTemplate("standard", {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    provisioningId: new pulumi.Config().get("provisioningId"),
});

const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

const norrbygg = new wholesale.WholesaleCustomer("norrbygg", {
    provisioningId: template.provisioningId,
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    language: "sv",
    externalId: "crm-004711",
    address,
    locationSupportsWebex: true,
    // Try it: after `npm run up`, write 20 instead of 25 and run `npm run preview`. A quantity may rise, and never falls.
    packages: { webex_calling: { quantity: 25 }, common_area_calling: { quantity: 5 } },
    headOffice: { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address },
});

new wholesale.CustomerUser("anna@norrbygg.example", {
    customer: norrbygg,
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
    roles: ["Full Administrator"],
});

new wholesale.CustomerUser("olle@norrbygg.example", {
    customer: norrbygg,
    email: "olle@norrbygg.example",
    firstName: "Olle",
    lastName: "Ek",
    package: "webex_calling",
    extension: "4568",
});

export const organization = norrbygg.orgId;
