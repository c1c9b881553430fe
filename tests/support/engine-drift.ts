// Changes every readable field behind Pulumi's back, and takes pictures of the backend before and after.
import { anAddress, aTemplate } from "./builders";
import type { Answer, EngineEmulator } from "./engine-emulator";

/** What somebody in Partner Hub or Control Hub did to one field of one resource. */
export interface Drift {
    readonly resource: "standard" | "norrbygg" | "anna" | "olle";
    /** As the program writes it. */
    readonly field: string;
    /** The line of `preview --diff` that shows it: what stands there, then what is declared. */
    readonly shown: RegExp;
    /** Where the backend holds it. */
    readonly at: readonly [part: keyof Picture, ...path: readonly string[]];
}

export interface Picture {
    readonly template: Answer;
    readonly customer: Answer;
    readonly limits: Answer;
    readonly location: Answer;
    readonly anna: Answer;
    readonly subscriber: Answer;
}

const text = (key: string, there: string, declared: string): RegExp =>
    new RegExp(`~ ${key} *: ${JSON.stringify(there)} => ${JSON.stringify(declared)}`.replaceAll("+", "\\+"), "u");

const inTemplate = (field: string, shown: RegExp, key = field): Drift => ({
    resource: "standard",
    field,
    shown,
    at: ["template", ...key.split(".")],
});

const inCustomer = (field: string, shown: RegExp): Drift => ({
    resource: "norrbygg",
    field,
    shown,
    at: ["customer", ...field.split(".")],
});

const inHeadOffice = (field: string, shown: RegExp, ...key: readonly string[]): Drift => ({
    resource: "norrbygg",
    field: `headOffice.${field}`,
    shown,
    at: ["location", ...key],
});

const inAnna = (field: string, shown: RegExp, key = field): Drift => ({
    resource: "anna",
    field,
    shown,
    at: ["anna", key],
});

export const DRIFTED_TEMPLATE = aTemplate({
    name: "Custom",
    serviceProviderAdmin: "other@partner.example",
    country: "NO",
    language: "en",
    subscription: "Sub-9",
    services: ["webex_for_wholesale", "webex_for_broadworks"],
    authentication: { method: "oidc", idpEntityId: "elsewhere" },
    brandName: "Other Voice",
    adminInviteEmails: true,
    webexToWebexCalls: false,
    cloudConnectedPstnProvider: "Example Telecom",
});

export const DECLARED_TEMPLATE = {
    services: ["webex_for_wholesale", "webex_for_broadworks"],
    authentication: { method: "saml", idpEntityId: "https://idp.partner.example" },
    brandName: "Partner Voice",
    webexToWebexCalls: true,
};

export const drifts: readonly Drift[] = [
    inTemplate("name", text("name", "Custom", "Standard")),
    inTemplate("serviceProviderAdmin", text("serviceProviderAdmin", "other@partner.example", "ops@partner.example")),
    inTemplate("country", text("country", "NO", "SE")),
    inTemplate("language", text("language", "en", "sv")),
    inTemplate("subscription", text("subscription", "Sub-9", "Sub-100200")),
    inTemplate("authentication.method", text("method", "oidc", "saml")),
    inTemplate("authentication.idpEntityId", text("idpEntityId", "elsewhere", "https://idp.partner.example")),
    inTemplate("brandName", text("brandName", "Other Voice", "Partner Voice")),
    inTemplate("adminInviteEmails", /~ adminInviteEmails *: true => false/u),
    inTemplate("webexToWebexCalls", /~ webexToWebexCalls *: false => true/u),
    inTemplate("cloudConnectedPstnProvider", /- cloudConnectedPstnProvider *: "Example Telecom"/u),
    inCustomer("externalId", text("externalId", "crm-other", "crm-norrbygg")),
    inCustomer("address.addressLine1", text("addressLine1", "Kungsgatan 9", "Storgatan 1")),
    inCustomer("address.addressLine2", /- addressLine2 *: "Plan 7"/u),
    inCustomer("address.city", text("city", "Luleå", "Umeå")),
    inCustomer("address.stateOrProvince", text("stateOrProvince", "BD", "AC")),
    inCustomer("address.zipOrPostalCode", text("zipOrPostalCode", "972 31", "903 26")),
    { resource: "norrbygg", field: "packages (one more)", shown: /- webex_voice *:/u, at: ["customer", "packages"] },
    {
        resource: "norrbygg",
        field: "packages (one less)",
        shown: /\+ cisco_calling_plan *:/u,
        at: ["customer", "packages"],
    },
    {
        resource: "norrbygg",
        field: "packages.….quantity (lower)",
        shown: /~ quantity *: 20 +=> 25/u,
        at: ["limits", "webex_calling"],
    },
    inHeadOffice("timezone", text("timezone", "Europe/Helsinki", "Europe/Stockholm"), "timeZone"),
    inHeadOffice("language", text("language", "en_us", "sv_se"), "preferredLanguage"),
    inHeadOffice("address.addressLine1", text("addressLine1", "Hamngatan 3", "Storgatan 1"), "address", "address1"),
    inHeadOffice("address.city", text("city", "Piteå", "Umeå"), "address", "city"),
    inHeadOffice("address.zipOrPostalCode", text("zipOrPostalCode", "941 31", "903 26"), "address", "postalCode"),
    inAnna("firstName", text("firstName", "Anne", "Anna")),
    inAnna("lastName", text("lastName", "Strand", "Berg")),
    inAnna("phoneNumber", text("phoneNumber", "+46907654321", "+46901234567"), "phoneNumbers"),
    inAnna("extension", text("extension", "9999", "4567")),
    inAnna("roles", /[-~] +\[?.*Full Administrator|~ roles/u),
    {
        resource: "olle",
        field: "package",
        shown: text("package", "cx_standard_agent", "webex_meetings"),
        at: ["subscriber", "packages"],
    },
];

export interface Ids {
    readonly template: string;
    readonly customer: string;
    readonly org: string;
    readonly location: string;
    readonly anna: string;
    readonly subscriber: string;
}

const callsOf = (ids: Ids) => ({
    template: `/wholesale/onboardingTemplates/${ids.template}`,
    customer: `/wholesale/customers/${ids.customer}`,
    location: `/locations/${ids.location}?orgId=${ids.org}`,
    anna: `/people/${ids.anna}?callingData=true`,
    subscriber: `/wholesale/subscribers/${ids.subscriber}`,
});

export async function pictureOf(emulator: EngineEmulator, ids: Ids): Promise<Picture> {
    const calls = callsOf(ids);
    const told = await emulator.control("GET", `/customers/${ids.customer}`);
    return {
        template: await emulator.api("GET", calls.template),
        customer: await emulator.api("GET", calls.customer),
        limits: (told["limits"] ?? {}) as Answer,
        location: await emulator.api("GET", calls.location),
        anna: await emulator.api("GET", calls.anna),
        subscriber: await emulator.api("GET", calls.subscriber),
    };
}

export async function driftEverything(emulator: EngineEmulator, ids: Ids, roles: readonly string[]): Promise<void> {
    const calls = callsOf(ids);
    const { location, anna } = await pictureOf(emulator, ids);
    await emulator.api("PUT", calls.template, DRIFTED_TEMPLATE);
    await emulator.api("PUT", calls.customer, {
        externalId: "crm-other",
        packages: ["webex_calling", "webex_meetings", "webex_suite", "webex_voice", "cx_standard_agent"],
        address: anAddress({
            addressLine1: "Kungsgatan 9",
            addressLine2: "Plan 7",
            city: "Luleå",
            stateOrProvince: "BD",
            zipOrPostalCode: "972 31",
        }),
        provisioningParameters: {
            packages: { limits: { webex_calling: 25, webex_meetings: 10, webex_suite: 5, webex_voice: 3 } },
        },
    });
    const limits = { webex_calling: 20, webex_meetings: 10, webex_suite: 5, webex_voice: 3 };
    await emulator.control("PUT", `/customers/${ids.customer}`, { limits });
    await emulator.api("PUT", calls.location, {
        timeZone: "Europe/Helsinki",
        preferredLanguage: "en_us",
        address: {
            ...(location["address"] as Answer),
            address1: "Hamngatan 3",
            city: "Piteå",
            postalCode: "941 31",
        },
    });
    const phoneNumbers = [{ type: "work", value: "+46907654321" }];
    const person = { firstName: "Anne", lastName: "Strand", displayName: "Anne Strand", extension: "9999" };
    await emulator.api("PUT", calls.anna, { ...anna, ...person, phoneNumbers, roles });
    await emulator.api("PUT", calls.subscriber, { packages: ["cx_standard_agent"] });
}

export function valueAt(picture: Picture, [part, ...path]: Drift["at"]): unknown {
    return path.reduce<unknown>((value, key) => (value as Answer | undefined)?.[key], picture[part]);
}
