// What a generated program may write in place of a value, by kind of resource and path: much of it right, much of it wrong.
import * as fc from "fast-check";
import { ABSENT, type Edit } from "../../agreement/edit";
import { aHeadOffice } from "../../support/builders";
import { code } from "../../support/engine-programs";
import { addressOf, of, OWN } from "./company";
import type { Declared } from "./declared";

/** Known at preview only where the template is in the state and does not change. */
const perhapsKnown = code("standard.provisioningId");
const notData = [code("NaN"), code("Infinity"), code("() => 1"), code("new Date(0)"), code("new Map([[1, 2]])")];
const anywhere = [...notData, null, ABSENT, 7, true, [], {}, perhapsKnown];
/** Some of them are keys, which no two programs may share. */
const texts = [`Åsa ${OWN}`, `100 % ${OWN}`, OWN.repeat(9), `${OWN}\u0000`, `${OWN}\ud800`];
const names = [...texts, "", "  "];
const quantities = [ABSENT, {}, of(1), of(2), of(5), of(0), of(2.5), of(code("NaN")), of("5"), of(perhapsKnown)];

type Values = readonly (readonly [path: string, values: readonly unknown[]])[];

const ofPackages: Values = ["webex_calling", "webex_meetings", "webex_voice", "webex_suite"].map((name) => [
    `packages.${name}`,
    quantities,
]);

const ofUser: Values = [
    ["firstName", names],
    ["lastName", ["Berg", ...names]],
    ["package", ["webex_calling", "webex_meetings", "webex_voice", "common_area_calling", "webex_caling"]],
    ["location", ["HQ", "Lager", "Attic"]],
    ["phoneNumber", [`+46${OWN}01`, `+46${OWN}02`, "070-1234567"]],
    ["extension", ["4567", "4568", "45a"]],
    ["roles", [["Full Administrator"], ["full administrator"], ["Emperor"], "Full Administrator", [perhapsKnown]]],
];

const VALUES: Readonly<Record<string, Values>> = {
    onboardingTemplate: [
        ["name", [`Other ${OWN}`, ...texts]],
        ["country", ["NO", "Sweden", "xx"]],
        ["language", ["en_US", "swedish"]],
        ["serviceProviderAdmin", ["ops", "ny@partner.example"]],
        ["services", [["webex_for_broadworks"], ["webex_for_wholesale", "webex_for_broadworks"], ["webex"]]],
        ["authentication", [{ method: "saml" }, { method: "oidc", idpEntityId: "idp" }, { method: "ldap" }]],
        ["webexToWebexCalls", [true, "yes"]],
        ["provisioningId", [`pid-${OWN}`]],
    ],
    wholesaleCustomer: [
        ["name", ["Sydbygg AB", ...texts]],
        ["externalId", [1, 2, 3].map((key) => `crm-${OWN}-${key}`)],
        ["adminEmail", ["it", addressOf("anna")]],
        ["language", ["en_US", "xx"]],
        ["locationSupportsWebex", [false, "true"]],
        ["address.country", ["NO", "Norge"]],
        ["address.addressLine1", names],
        ["headOffice", [aHeadOffice({ name: "Lager" }), aHeadOffice({ timezone: "Mars/Olympus" })]],
        ["headOffice.pstn", [{ provider: "Cisco Calling Plans" }, { provider: "Cloud Connected PSTN" }]],
        ["packages", [{ webex_caling: {} }, { webex_meetings: {} }, { webex_calling: of(9) }]],
        ...ofPackages,
        ...ofPackages,
        ["packages.attendant_console", [{}, of(1)]],
        ["packages.cisco_calling_plan", [{}, of(1)]],
    ],
    customerLocation: [
        ["name", ["HQ", "Kontor", "Lager", ...texts]],
        ["timezone", ["Mars/Olympus", "US/Eastern"]],
        ["language", ["sv", "klingon"]],
        ["phoneNumbers", [[`+46${OWN}50`], ["0901"], [perhapsKnown]]],
        ["mainNumber", [`+46${OWN}59`]],
        ["callingEnabled", [true, false]],
        ["customer", [code("fjall"), `customer-${OWN}`]],
    ],
    customerUser: [
        ["email", [addressOf("anna"), addressOf("bo"), addressOf("BO"), addressOf("ny"), `anna${OWN}`]],
        ["customer", [code("fjall"), code("norrbygg"), `customer-${OWN}`]],
        ...ofUser,
    ],
    customerUsers: ofUser,
    setupAssistRequest: [
        ["service", ["standard", "premium"]],
        ["users", [25, 0]],
        ["contactEmail", ["olle"]],
    ],
};

const editIn = (handler: string): fc.Arbitrary<Edit> =>
    fc
        .constantFrom(...(VALUES[handler] ?? []))
        .chain(([path, values]) =>
            fc
                .oneof(
                    { arbitrary: fc.constantFrom(...values), weight: 5 },
                    { arbitrary: fc.constantFrom(...anywhere), weight: 1 },
                )
                .map((value) => ({ path, value })),
        );

export interface Change {
    /** Of the resource. */
    readonly name: string;
    /** Of the entry of a map of users. */
    readonly entry?: string;
    readonly edit: Edit;
}

export const changeOf = ({ handler, name }: Declared): fc.Arbitrary<Change> =>
    handler === "customerUsers"
        ? fc
              .tuple(fc.constantFrom("maja", "nils", "anna", "ny"), editIn(handler))
              .map(([entry, edit]) => ({ name, entry: addressOf(entry), edit }))
        : editIn(handler).map((edit) => ({ name, edit }));
