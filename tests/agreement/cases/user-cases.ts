// The guide's sentences about users and administrators ("Konfigurera kund").
import type { Raw } from "../../../provider/validation/unknown";
import type { Case } from "./case";

const kind = "user" as const;
const enter = "Ange Förnamn, Efternamn, E-postadress, välj ett Paket och klicka på Nästa.";
const calling =
    "Välj en Plats och ett Telefonnummer om användaren har ett samtalspaket och klicka på tilldela Tilldela nummer.";
const sameLevel = "Du måste ge administratörer samma paketnivå som den som användes för att skapa kundorganisationen.";
const downgrade = "Nedgradering av paketet för kundens administratör (fullständig administratör) stöds inte.";
const quantity =
    "Om du väljer det här alternativet måste du ange en kvantitet för varje paket och tillägg som du vill tilldela kundorganisationen.";
const FULL = "Full Administrator";

const customer: Raw = { webex_suite: {}, webex_calling: {}, webex_meetings: {} };
/** The first user of an organization becomes its administrator, and is no ordinary one. */
const chief: Raw = { email: "chef@norrbygg.example", package: "webex_suite", extension: "1000" };
const users = [chief];
const anna = { package: "webex_calling", extension: "4567" };

export const userCases: readonly Case[] = [
    { sentence: enter, what: "with all four", kind, customer, after: { package: "webex_meetings" } },
    {
        sentence: enter,
        what: "with an address that is none",
        kind,
        customer,
        after: { package: "webex_meetings", email: "anna" },
        refused: "U1",
        property: "email",
    },
    {
        sentence: enter,
        what: "without a package",
        kind,
        customer,
        after: { package: null },
        refused: "U1",
        property: "package",
    },
    {
        sentence: enter,
        what: "with a package for workspaces",
        kind,
        customer: { ...customer, common_area_calling: {} },
        after: { package: "common_area_calling", extension: "4567" },
        refused: "U2",
        property: "package",
    },
    {
        sentence: enter,
        what: "with a package that the customer does not have",
        kind,
        customer,
        after: { package: "webex_voice", extension: "4567" },
        refused: "U2",
        property: "package",
    },
    { sentence: calling, what: "with an extension", kind, customer, after: anna },
    {
        sentence: calling,
        what: "with a number",
        kind,
        customer,
        after: { package: "webex_calling", phoneNumber: "+46901234567" },
    },
    {
        sentence: calling,
        what: "with neither",
        kind,
        customer,
        after: { package: "webex_calling" },
        refused: "U3",
        property: "phoneNumber",
    },
    {
        sentence: calling,
        what: "with a number that is none",
        kind,
        customer,
        after: { package: "webex_calling", phoneNumber: "0901234567" },
        refused: "U3",
        property: "phoneNumber",
    },
    {
        sentence: calling,
        what: "with an extension though the package does not call, which Webex ignores (U4 warns)",
        kind,
        customer,
        after: { package: "webex_meetings", extension: "4567" },
        remarked: "U4",
        property: "extension",
    },
    {
        sentence: calling,
        what: "with another user's number",
        kind,
        customer,
        users: [chief, { ...anna, email: "olle@norrbygg.example", phoneNumber: "+46901234567" }],
        after: { package: "webex_calling", phoneNumber: "+46901234567" },
        refused: "U8",
        property: "phoneNumber",
    },
    {
        sentence: calling,
        what: "with another user's extension",
        kind,
        customer,
        users,
        after: { package: "webex_calling", extension: "1000" },
        refused: "U8",
        property: "extension",
    },
    {
        sentence: quantity,
        what: "and a user beyond it",
        kind,
        customer: { webex_suite: { quantity: 1 } },
        users,
        after: { package: "webex_suite", extension: "4567" },
        refused: "U5",
        property: "package",
    },
    {
        sentence: quantity,
        what: "and a user within it",
        kind,
        customer: { webex_suite: { quantity: 2 } },
        users,
        after: { package: "webex_suite", extension: "4567" },
    },
    {
        sentence: sameLevel,
        what: "with the package the customer was created with",
        kind,
        customer,
        users,
        after: { ...anna, roles: [FULL] },
    },
    {
        sentence: downgrade,
        what: "from Webex Suite to Webex Meetings",
        kind,
        customer,
        users,
        before: { package: "webex_suite", extension: "4567", roles: [FULL] },
        after: { package: "webex_meetings", extension: null },
        refused: "U7",
        property: "package",
    },
    {
        sentence: downgrade,
        what: "from Webex Calling to Webex Suite, which includes it",
        kind,
        customer,
        users,
        before: { ...anna, roles: [FULL] },
        after: { package: "webex_suite" },
    },
    {
        sentence: downgrade,
        what: "where the user is not an administrator",
        kind,
        customer,
        users,
        before: { package: "webex_suite", extension: "4567" },
        after: { package: "webex_meetings", extension: null },
    },
    {
        sentence: sameLevel,
        what: "with a package that came later",
        kind,
        customer: { webex_meetings: {} },
        later: { webex_calling: {} },
        users: [{ email: "chef@norrbygg.example", package: "webex_meetings" }],
        after: { ...anna, roles: [FULL] },
        refused: "U6",
        property: "package",
    },
];
