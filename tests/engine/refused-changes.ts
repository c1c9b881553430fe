// A stack, and edits of it that Webex would not take: each breaks one rule in one resource.
import type { Inputs } from "../support/builders";
import { code, customer, meetingsUser, program, template, user } from "../support/engine-programs";
import type { RefusedProgram } from "./refused-creations";

export const COUNTED = {
    webex_calling: { quantity: 25 },
    webex_calling_standard: { quantity: 10 },
    webex_meetings: { quantity: 10 },
};
const SUITE = { webex_suite: { quantity: 5 } };

export interface Company {
    readonly template?: Inputs;
    readonly norrbygg?: Inputs;
    readonly fjall?: Inputs;
    readonly anna?: Inputs;
    /** More lines of the program. */
    readonly more?: readonly string[];
    readonly withoutAnna?: boolean;
}

/** A restricted customer with an administrator, and an unrestricted one with a user. */
export const company = (edit: Company = {}): string =>
    program(
        template(edit.template),
        customer("norrbygg", { packages: { ...COUNTED, ...SUITE }, ...edit.norrbygg }),
        customer("fjall", { name: "Fjällkonsult AB", packages: { webex_meetings: {} }, ...edit.fjall }),
        ...(edit.withoutAnna === true
            ? []
            : [user("anna", "norrbygg", { roles: ["Full Administrator"], ...edit.anna })]),
        meetingsUser("sara", "fjall"),
        ...(edit.more ?? []),
    );

/** As it was created: the suite came later, so that it is none of the packages of the creation. */
export const companyAtFirst = company({ norrbygg: { packages: COUNTED } });

const quantities = (changes: object): Company => ({ norrbygg: { packages: { ...COUNTED, ...SUITE, ...changes } } });

export const refusedChanges: readonly RefusedProgram[] = [
    {
        rule: "T4-change",
        title: "Another type for a template",
        program: company({ template: { services: ["webex_for_wholesale", "webex_for_broadworks"] } }),
    },
    { rule: "C8", title: "A lowered quantity", program: company(quantities({ webex_calling: { quantity: 24 } })) },
    {
        rule: "C9",
        title: "A restricted customer without quantities, all its packages replaced in the same step",
        program: company({ norrbygg: { packages: { webex_calling: {}, webex_voice: {} } } }),
    },
    {
        rule: "C10",
        title: "An unrestricted customer with a quantity",
        program: company({ fjall: { packages: { webex_meetings: { quantity: 10 } } } }),
    },
    {
        rule: "C11",
        title: "A new customer with a quantity above the partner's allowance of 1000",
        program: company({ more: [customer("sydbygg", { packages: { webex_meetings: { quantity: 90_000 } } })] }),
    },
    {
        rule: "C13",
        title: "The external id of another customer",
        program: company({
            more: [
                // Of two that declare one key, the later one is refused.
                customer(
                    "sydbygg",
                    { name: "Sydbygg AB", externalId: "crm-fjall", packages: { webex_meetings: {} } },
                    { dependsOn: [code("fjall")] },
                ),
            ],
        }),
    },
    {
        rule: "C15",
        title: "Every field of a customer that Webex cannot change",
        program: company({
            fjall: {
                name: "Fjällrådgivarna AB",
                adminEmail: "other@fjall.example",
                language: "en",
                provisioningId: "OTk5OTk5OTktOTk5OS00OTk5LTk5OTktOTk5OTk5OTk5OTk5",
                address: { addressLine1: "Storgatan 1", city: "Oslo", country: "NO" },
            },
        }),
    },
    {
        rule: "C17",
        title: "A package removed that a user has",
        program: company({ fjall: { packages: { webex_voice: {} } } }),
    },
    {
        rule: "U6",
        title: "An administrator with a package that the customer got after its creation",
        program: company({ anna: { package: "webex_suite" } }),
    },
    {
        rule: "U7",
        title: "A full administrator downgraded",
        program: company({ anna: { package: "webex_calling_standard" } }),
    },
    {
        rule: "U8-webex",
        title: "A number of a user at Webex who is no longer in the program",
        program: company({ withoutAnna: true, more: [user("bo", "norrbygg", { extension: "4568" })] }),
    },
    {
        rule: "U9",
        title: "Another location for a user with calling",
        program: company({ anna: { location: "Lager" } }),
    },
];
