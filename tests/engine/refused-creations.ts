// Programs that create something Webex would not take: each breaks one rule in one resource.
import { code, customer, program, template, user } from "../support/engine-programs";

export interface RefusedProgram {
    /** The rule, which also names the transcript. */
    readonly rule: string;
    readonly title: string;
    readonly program: string;
}

const UNKNOWN_IDP = { authentication: { method: "saml" } };
const norrbygg = (packages: object): string => customer("norrbygg", { packages });
const restricted = norrbygg({ webex_calling: { quantity: 1 } });

export const refusedCreations: readonly RefusedProgram[] = [
    { rule: "T1", title: "A template whose country is not a code", program: program(template({ country: "Sweden" })) },
    { rule: "T3", title: "SAML without the identity provider", program: program(template(UNKNOWN_IDP)) },
    {
        rule: "T4",
        title: "A template that is not for wholesale",
        program: program(template({ services: ["webex_for_broadworks"] })),
    },
    {
        rule: "T5",
        title: "Webex-to-Webex calls without both services",
        program: program(template({ webexToWebexCalls: true })),
    },
    { rule: "C1", title: "A name with %", program: program(template(), customer("norrbygg", { name: "100 % Bygg" })) },
    {
        rule: "C2",
        title: "A customer without the attestation of its location",
        program: program(template(), customer("norrbygg", { locationSupportsWebex: false })),
    },
    { rule: "C3", title: "No known package", program: program(template(), norrbygg({ webex_caling: {} })) },
    {
        rule: "C4",
        title: "An add-on alone",
        program: program(template(), norrbygg({ webex_meetings: {}, cisco_calling_plan: {} })),
    },
    {
        rule: "C5",
        title: "A quantity on one package and none on another",
        program: program(template(), norrbygg({ webex_calling: { quantity: 25 }, webex_meetings: {} })),
    },
    {
        rule: "C6",
        title: "A quantity on a package that is not countable",
        program: program(
            template(),
            norrbygg({ webex_calling: { quantity: 25 }, cisco_calling_plan: { quantity: 1 } }),
        ),
    },
    {
        rule: "C7",
        title: "A quantity of 2.5",
        program: program(template(), norrbygg({ webex_meetings: { quantity: 2.5 } })),
    },
    {
        rule: "C14",
        title: "Calling without a head office",
        program: program(template(), customer("norrbygg", { headOffice: undefined })),
    },
    {
        rule: "U1",
        title: "A malformed e-mail address",
        program: program(template(), norrbygg({ webex_calling: {} }), user("anna", "norrbygg", { email: "anna" })),
    },
    {
        rule: "U2",
        title: "A package that is for workspaces",
        program: program(
            template(),
            norrbygg({ webex_calling: {}, common_area_calling: {} }),
            user("anna", "norrbygg", { package: "common_area_calling" }),
        ),
    },
    {
        rule: "U3",
        title: "Calling without number and extension",
        program: program(
            template(),
            norrbygg({ webex_calling: {} }),
            user("anna", "norrbygg", { phoneNumber: undefined, extension: undefined }),
        ),
    },
    {
        rule: "U5",
        title: "Two users on a quantity of one, before the customer exists",
        program: program(
            template(),
            restricted,
            user("anna", "norrbygg"),
            user("bo", "norrbygg", { phoneNumber: undefined, extension: "4568" }, { dependsOn: code("[anna]") }),
        ),
    },
    {
        rule: "U8",
        title: "One number for two users of the program",
        program: program(
            template(),
            norrbygg({ webex_calling: { quantity: 2 } }),
            user("anna", "norrbygg"),
            user("bo", "norrbygg", { extension: "4568" }, { dependsOn: code("[anna]") }),
        ),
    },
];
