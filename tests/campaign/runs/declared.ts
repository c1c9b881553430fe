// What a run's program declares, as data that the program reads: a template, customers, locations, users, in two versions.
import type { Chance } from "./chance";

type Args = Readonly<Record<string, unknown>>;

export interface Declared {
    readonly template: Args;
    /** By resource name. */
    readonly customers: Readonly<Record<string, Args>>;
    readonly locations: Readonly<Record<string, Args & { readonly of: string }>>;
    readonly users: Readonly<Record<string, Args & { readonly of: string; readonly at?: string }>>;
}

const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

/** The same program for every run; `at` is the resource name of a location, `naming` is how the resources are called. */
export const PROGRAM = `const pulumi = require("@pulumi/pulumi");
const wholesale = require("pulumi-webex-wholesale");
const { template, customers, locations, users, naming } = require("./declared.json");
const { called = {}, within = [], isTogether = false } = naming ?? {};
const group = (name) => new pulumi.ComponentResource("campaign:index:Group", "group of " + name);
const resource = (kind, name, args) =>
    new wholesale[kind](called[name] ?? name, args, within.includes(name) ? { parent: group(name) } : {});
const standard = resource("OnboardingTemplate", "standard", template);
const made = {};
for (const [name, args] of Object.entries(customers))
    made[name] = resource("WholesaleCustomer", name, { provisioningId: standard.provisioningId, ...args });
for (const [name, { of, ...args }] of Object.entries(locations))
    made[name] = resource("CustomerLocation", name, { customer: made[of], ...args });
const maps = {};
for (const [name, { of, at, email, ...args }] of Object.entries(users)) {
    const user = { ...(at ? { location: made[at].name } : {}), ...args };
    if (isTogether) (maps[of] ??= {})[email] = user;
    else resource("CustomerUser", name, { customer: made[of], email, ...user });
}
for (const [of, map] of Object.entries(maps)) resource("CustomerUsers", "users of " + of, { customer: made[of], users: map });
`;

const standard = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
};

const customer = (key: string, quantity: number, timezone: string): Args => ({
    name: `Kund ${key} AB`,
    adminEmail: `it@${key}.example`,
    externalId: `crm-${key}`,
    address,
    locationSupportsWebex: true,
    packages: { webex_calling: { quantity }, webex_meetings: { quantity: 4 } },
    headOffice: { name: "HQ", timezone, language: "sv_se", address },
});

const location = (of: string, timezone: string, last: number): Args & { of: string } => ({
    of,
    name: "Lager",
    timezone,
    language: "sv_se",
    address: { ...address, city: "Luleå" },
    pstn: { provider: "Cloud Connected PSTN" },
    phoneNumbers: ["+46920100100", "+46920100101", `+4692010010${last}`],
    mainNumber: "+46920100100",
});

const caller = (name: string, of: string, extension: string, rest: Args): Args & { of: string } => ({
    of,
    email: `${name}@${of}.example`,
    firstName: name,
    lastName: "Berg",
    package: "webex_calling",
    extension,
    ...rest,
});

const meeter = (name: string, of: string): Args & { of: string } => ({
    of,
    email: `${name}@${of}.example`,
    firstName: name,
    lastName: "Ek",
    package: "webex_meetings",
});

/** A company of its own, for stacks that share a backend. */
export const company = (key: string): Declared => ({
    template: { ...standard, name: `Standard ${key}` },
    customers: { [key]: customer(key, 5, "Europe/Stockholm") },
    locations: {},
    users: { anna: meeter("anna", key), olle: meeter("olle", key) },
});

/** The first version, and the second: every kind of resource changes, a user comes and one goes. */
export function versionsOf(chance: Chance): readonly [Declared, Declared] {
    const hasTwo = chance.happens(0.5);
    const other = hasTwo ? { skellefte: customer("skellefte", 3, "Europe/Stockholm") } : {};
    const anna = { location: "HQ", phoneNumber: "+46901234567", roles: ["User Administrator"] };
    const bo = { at: "lager", phoneNumber: "+46920100101" };
    const home = hasTwo ? "skellefte" : "norrbygg";
    return [
        {
            template: standard,
            customers: { norrbygg: customer("norrbygg", 5, "Europe/Stockholm"), ...other },
            locations: { lager: location("norrbygg", "Europe/Stockholm", 2) },
            users: {
                anna: caller("anna", "norrbygg", "4567", anna),
                bo: caller("bo", "norrbygg", "4568", bo),
                olle: meeter("olle", home),
            },
        },
        {
            template: { ...standard, subscription: "Sub-100300" },
            customers: { norrbygg: customer("norrbygg", 8, "Europe/Helsinki"), ...other },
            locations: { lager: location("norrbygg", "Europe/Helsinki", 3) },
            users: {
                anna: caller("anna", "norrbygg", "4667", {
                    ...anna,
                    lastName: "Berg Ek",
                    roles: ["User Administrator", "Support Administrator"],
                }),
                bo: caller("bo", "norrbygg", "4568", { ...bo, lastName: "Lund" }),
                siv: meeter("siv", home),
            },
        },
    ];
}
