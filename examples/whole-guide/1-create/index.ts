// Stage 1: every step of Cisco's guide, from the onboarding template to Setup Assist, for a company in Sweden and one in the US.
import * as wholesale from "pulumi-webex-wholesale";

// --- Create an onboarding template ---

// Swedish customers sign in with the partner's SAML identity provider.
const nordic = new wholesale.OnboardingTemplate("nordic", {
    name: "Nordic",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    services: ["webex_for_wholesale", "webex_for_broadworks"],
    authentication: { method: "saml", idpEntityId: "https://idp.partner.example/saml" },
    brandName: "Partner Voice",
    adminInviteEmails: false,
    webexToWebexCalls: true,
});

// American customers sign in by OpenID Connect, with the name that Cisco TAC gave the identity provider.
const american = new wholesale.OnboardingTemplate("american", {
    name: "American",
    serviceProviderAdmin: "ops@partner.example",
    country: "US",
    language: "en_US",
    subscription: "Sub-100200",
    authentication: { method: "oidc", idpEntityId: "partner-voice-oidc" },
    brandName: "Partner Voice",
});

// --- Create a customer ---

const umeå = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

// Protected: a destroy would remove the partner's mapping to the company.
const norrbygg = new wholesale.WholesaleCustomer(
    "norrbygg",
    {
        provisioningId: nordic.provisioningId,
        name: "Norrbygg AB",
        adminEmail: "it@norrbygg.example",
        language: "sv",
        externalId: "crm-004711",
        address: umeå,
        locationSupportsWebex: true,
        packages: {
            webex_calling: { quantity: 25 },
            webex_meetings: { quantity: 10 },
            common_area_calling: { quantity: 5 },
            cisco_calling_plan: {},
        },
        // On a Cisco Calling Plan: its connection is chosen, and its numbers are ordered, in Control Hub.
        headOffice: { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: umeå },
    },
    { protect: true },
);

const austin = {
    addressLine1: "500 Congress Avenue",
    city: "Austin",
    stateOrProvince: "TX",
    zipOrPostalCode: "78701",
    country: "US",
};

// In the US and Canada RedSky automatically becomes the provider of emergency services.
const lakeside = new wholesale.WholesaleCustomer(
    "lakeside",
    {
        provisioningId: american.provisioningId,
        name: "Lakeside Tools Inc.",
        adminEmail: "it@lakeside.example",
        externalId: "crm-004712",
        address: austin,
        locationSupportsWebex: true,
        packages: { webex_calling: { quantity: 10 } },
        headOffice: {
            name: "Austin",
            timezone: "America/Chicago",
            language: "en_us",
            address: austin,
            pstn: { provider: "Cloud Connected PSTN" },
        },
    },
    { protect: true },
);

// --- Configure the customer: locations and numbers, users, administrators ---

const lager = new wholesale.CustomerLocation("lager", {
    customer: norrbygg,
    name: "Lager",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: { addressLine1: "Hamngatan 7", city: "Luleå", zipOrPostalCode: "972 31", country: "SE" },
    pstn: { provider: "Cloud Connected PSTN" },
    phoneNumbers: ["+46920123400", "+46920123401", "+46920123402"],
    mainNumber: "+46920123400",
});

const anna = new wholesale.CustomerUser("anna", {
    customer: norrbygg,
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    extension: "4567",
    roles: ["Full Administrator"],
});

// The first user of an organization becomes its full administrator automatically, so Anna comes before the others.
const afterAnna = { dependsOn: anna };

// Uses a free number of the location, and keeps it.
const olle = new wholesale.CustomerUser(
    "olle",
    {
        customer: norrbygg,
        email: "olle@norrbygg.example",
        firstName: "Olle",
        lastName: "Ek",
        package: "webex_calling",
        location: lager,
        phoneNumber: "next",
    },
    afterAnna,
);

// Meetings only: no number, no location.
new wholesale.CustomerUser(
    "sara",
    {
        customer: norrbygg,
        email: "sara@norrbygg.example",
        firstName: "Sara",
        lastName: "Lind",
        package: "webex_meetings",
    },
    afterAnna,
);

new wholesale.CustomerUser("joe", {
    customer: lakeside,
    email: "joe@lakeside.example",
    firstName: "Joe",
    lastName: "Hill",
    package: "webex_calling",
    phoneNumber: "+15125550143",
    extension: "0143",
    roles: ["Full Administrator"],
});

// --- Optional: ask Cisco to help with the installation ---

const setupAssist = new wholesale.SetupAssistRequest("lager-setup", {
    customer: norrbygg,
    location: lager,
    service: "express",
    users: 1,
    contactName: "Anna Berg",
    contactEmail: "anna@norrbygg.example",
    contactPhone: "+46901234567",
    notes: "Phones arrive in week 48.",
});

// --- What the next system needs to know ---

export const provisioningIds = { nordic: nordic.provisioningId, american: american.provisioningId };
export const organizations = { norrbygg: norrbygg.orgId, lakeside: lakeside.orgId };
export const emergencyProviders = { norrbygg: norrbygg.emergencyProvider, lakeside: lakeside.emergencyProvider };
export const administrators = [anna.email];
export const numberOfOlle = olle.phoneNumber;
export const setupAssistForm = setupAssist.form;
