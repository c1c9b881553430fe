// Inputs as a program writes them: each builder gives a whole and valid object, and a test changes what it is about.
export type Inputs = Record<string, unknown>;

/** Written out, because a test that took it from the code could not tell a wrong one; `tests/provider/validation` compares it with Pulumi's. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export const anAddress = (changes: Inputs = {}): Inputs => ({
    addressLine1: "Storgatan 1",
    addressLine2: "Plan 2",
    city: "Umeå",
    stateOrProvince: "AC",
    zipOrPostalCode: "903 26",
    country: "SE",
    ...changes,
});

export const aHeadOffice = (changes: Inputs = {}): Inputs => ({
    name: "HQ",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: anAddress(),
    ...changes,
});

export const aTemplate = (changes: Inputs = {}): Inputs => ({
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
    services: ["webex_for_wholesale"],
    authentication: { method: "webex" },
    adminInviteEmails: false,
    webexToWebexCalls: false,
    ...changes,
});

export const aCustomer = (changes: Inputs = {}): Inputs => ({
    provisioningId: "NWFkMGM5ZTItOGUxNw",
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    language: "sv",
    externalId: "crm-004711",
    address: anAddress(),
    locationSupportsWebex: true,
    packages: { webex_calling: {}, common_area_calling: {}, cisco_calling_plan: {} },
    headOffice: aHeadOffice(),
    ...changes,
});

export const aUser = (changes: Inputs = {}): Inputs => ({
    customerId: "customer-1",
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    location: "HQ",
    phoneNumber: "+46901234567",
    extension: "4567",
    ...changes,
});

/** A user whose package has no calling, and who therefore has no number. */
export const aMeetingsUser = (changes: Inputs = {}): Inputs => ({
    customerId: "customer-1",
    email: "olle@norrbygg.example",
    firstName: "Olle",
    lastName: "Ek",
    package: "webex_meetings",
    ...changes,
});
