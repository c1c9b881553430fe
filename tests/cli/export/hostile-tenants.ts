// Tenants as fast-check makes them up: whatever a backend may answer, names that are code to somebody among it.
import fc from "fast-check";
import type { CustomerContent } from "../../../cli/export/content/customer-content";
import type { Tenant } from "../../../cli/export/program/named-tenant";

/** Each is code, a comment's end, a key with a meaning, or half a character to somebody. */
export const NASTY: readonly string[] = [
    ...["__proto__", "constructor", "Constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "then"],
    ...[
        "...given",
        '...(eval("globalThis.broken = true"), {})',
        "${globalThis.broken = true}",
        "`",
        "'",
        '"',
        "\\",
        "\\'",
    ],
    ...[
        "*/",
        "/*",
        "//",
        "\n",
        "\r\n",
        "\u2028",
        "\u2029",
        "\u0000",
        "\u202e",
        "\ud800",
        "\udc00x",
        "\ufeff",
        "\u{e0001}",
    ],
    ...[
        "0",
        "007",
        "1e3",
        "-0",
        "2026",
        "null",
        "true",
        "class",
        "default",
        "await",
        "templates",
        "answers",
        "headOffice",
    ],
    ...["@ts-nocheck", "@ts-expect-error", "/ <reference path='x' />", "# sourceMappingURL=x", "<!--", "-->", "", " "],
    ...[
        "'; globalThis.broken = true; //",
        '"); globalThis.broken = true; (',
        "\n globalThis.broken = true //",
        "../../x",
    ],
];

const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const nasty = fc.constantFrom(...NASTY);
const outside = fc.oneof(
    { weight: 3, arbitrary: nasty },
    { weight: 1, arbitrary: fc.tuple(nasty, nasty).map((two) => two.join("")) },
    {
        weight: 2,
        arbitrary: fc.string({ unit: fc.oneof(fc.string({ unit: "binary", maxLength: 1 }), half), maxLength: 8 }),
    },
);
const maybe = fc.option(outside, { nil: undefined });

const address = fc.record({
    addressLine1: outside,
    addressLine2: maybe,
    city: outside,
    stateOrProvince: maybe,
    zipOrPostalCode: maybe,
    country: outside,
});
const pstn = fc.oneof(
    fc.constant(undefined),
    fc.record({ provider: outside }),
    fc.record({ premises: fc.record({ routeType: fc.constantFrom("TRUNK", "ROUTE_GROUP"), routeId: outside }) }),
);
const place = { name: outside, timezone: outside, language: outside, address, pstn };
const location = fc.record({ ...place, callingEnabled: fc.constantFrom(undefined, false) });
const user = fc.record({
    email: outside,
    firstName: outside,
    lastName: outside,
    package: outside,
    location: maybe,
    phoneNumber: maybe,
    extension: maybe,
    roles: fc.option(fc.array(outside, { maxLength: 2 }), { nil: undefined }),
});
const quantity = fc.constantFrom(undefined, "asked" as const, 0, 25, -0, 1e21, -1, 0.5);

const ids = fc.record({
    customer: outside,
    locations: fc.array(outside, { minLength: 2, maxLength: 2 }),
    users: fc.array(outside, { minLength: 2, maxLength: 2 }),
});
const customer: fc.Arbitrary<CustomerContent> = fc.record({
    ids,
    displayName: outside,
    externalId: outside,
    onBehalfOf: maybe,
    address,
    packages: fc.uniqueArray(fc.record({ name: outside, quantity }), { selector: ({ name }) => name, maxLength: 2 }),
    headOffice: fc.option(fc.record(place), { nil: undefined }),
    locations: fc.array(location, { maxLength: 2 }),
    users: fc.array(user, { maxLength: 2 }),
    administrators: fc.array(outside, { maxLength: 2 }),
    leftOut: fc.array(fc.record({ what: outside, why: outside }), { maxLength: 1 }),
});

const template = fc.record({
    provisioningId: outside,
    name: outside,
    serviceProviderAdmin: outside,
    country: outside,
    language: outside,
    subscription: outside,
    services: fc.array(outside, { maxLength: 2 }),
    authentication: fc.record({ method: outside, idpEntityId: maybe }),
    brandName: maybe,
    adminInviteEmails: fc.boolean(),
    webexToWebexCalls: fc.boolean(),
    cloudConnectedPstnProvider: maybe,
});

export const hostileText = outside;
export const hostileTenant: fc.Arbitrary<Tenant> = fc.record({
    customers: fc.array(customer, { minLength: 1, maxLength: 2 }),
    templates: fc.option(fc.array(template, { maxLength: 2 }), { nil: undefined }),
});

/** A tenant that has a customer and a template for each text, and in them no other text. */
export const tenantOf = (texts: readonly string[]): Tenant => ({
    customers: texts.map(customerOf),
    templates: texts.map(templateOf),
});

function customerOf(text: string): CustomerContent {
    const place = { addressLine1: text, city: text, country: text };
    const somewhere = { name: text, timezone: text, language: text, address: place, pstn: { provider: text } };
    const person = { email: text, firstName: text, lastName: text, package: text, extension: text, roles: [text] };
    return {
        ids: { customer: text, locations: [text], users: [text] },
        ...{ displayName: text, externalId: text, onBehalfOf: text, address: place, headOffice: somewhere },
        ...{ locations: [somewhere], users: [{ ...person, location: text }] },
        ...{ administrators: [text], leftOut: [{ what: text, why: text }] },
        packages: [{ name: text, quantity: "asked" }],
    };
}

const templateOf = (text: string) => ({
    ...{ provisioningId: text, name: text, serviceProviderAdmin: text, country: text, language: text },
    ...{ subscription: text, services: [text], authentication: { method: text, idpEntityId: text } },
    ...{ brandName: text, adminInviteEmails: true, webexToWebexCalls: true },
});
