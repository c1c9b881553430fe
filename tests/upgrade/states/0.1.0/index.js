// What a state is recorded of: every kind of resource, each with as many of its fields as it can have at once.
const wholesale = require("pulumi-webex-wholesale");

const template = new wholesale.OnboardingTemplate("nordic", {
    name: "Nordic",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    services: ["webex_for_wholesale", "webex_for_broadworks"],
    authentication: { method: "saml", idpEntityId: "https://idp.partner.example/saml" },
    brandName: "Partner Voice",
    adminInviteEmails: true,
    webexToWebexCalls: true,
    cloudConnectedPstnProvider: "Example Telecom",
});

const umeå = {
    addressLine1: "Storgatan 1",
    addressLine2: "Plan 2",
    city: "Umeå",
    stateOrProvince: "AC",
    zipOrPostalCode: "903 26",
    country: "SE",
};

const restricted = new wholesale.WholesaleCustomer("norrbygg", {
    provisioningId: template.provisioningId,
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    language: "sv",
    externalId: "crm-004711",
    address: umeå,
    locationSupportsWebex: true,
    packages: { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 10 }, cisco_calling_plan: {} },
    headOffice: { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: umeå },
    meetingsTimezone: "Europe/Stockholm",
});

const austin = { addressLine1: "500 Congress Avenue", city: "Austin", stateOrProvince: "TX", zipOrPostalCode: "78701" };

const unrestricted = new wholesale.WholesaleCustomer("lakeside", {
    provisioningId: template.provisioningId,
    name: "Lakeside Tools Inc.",
    adminEmail: "it@lakeside.example",
    externalId: "crm-004712",
    address: { ...austin, country: "US" },
    locationSupportsWebex: true,
    packages: { webex_meetings: {} },
});

const lager = new wholesale.CustomerLocation("lager", {
    customer: restricted,
    name: "Lager",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: { addressLine1: "Hamngatan 7", city: "Luleå", zipOrPostalCode: "972 31", country: "SE" },
    phoneNumbers: ["+46920123400", "+46920123401"],
    mainNumber: "+46920123400",
});

const anna = new wholesale.CustomerUser("anna", {
    customer: restricted,
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    phoneNumber: "+46901234567",
    extension: "4567",
    roles: ["Full Administrator"],
});

const olle = new wholesale.CustomerUser("olle", {
    customer: restricted,
    email: "olle@norrbygg.example",
    firstName: "Olle",
    lastName: "Ek",
    package: "webex_calling",
    location: lager,
    phoneNumber: "next",
});

new wholesale.CustomerUsers(
    "lakeside-users",
    {
        customer: unrestricted,
        users: {
            "joe@lakeside.example": { firstName: "Joe", lastName: "Hill", package: "webex_meetings" },
            "ann@lakeside.example": { firstName: "Ann", lastName: "Lee", package: "webex_meetings", roles: [] },
        },
    },
    { dependsOn: [anna, olle] },
);

new wholesale.SetupAssistRequest("lager-setup", {
    customer: restricted,
    location: lager,
    service: "standard",
    users: 12,
    contactName: "Anna Berg",
    contactEmail: "anna@norrbygg.example",
    contactPhone: "+46901234567",
    notes: "Phones arrive in week 48.",
});
