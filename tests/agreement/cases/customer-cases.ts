// The guide's sentences about customers ("Skapa en kund").
import type { Raw } from "../../../provider/validation/unknown";
import type { Case, ProviderCase } from "./case";

const kind = "customer" as const;
const information =
    "På skärmen Kundinformation anger du Företagsnamn, Administratörens e-postadressoch Externt kund-IDoch väljer Land.";
const choose =
    "På skärmen Paket och tillägg väljer du det paket som du vill tilldela den här kunden och klickar på Nästa.";
const uncountable =
    "Kvantitetstilldelning är inte tillgänglig för paket och tillägg som inte kan tilldelas av användare eller arbetsytor, till exempel Cisco Calling Plan.";
const each =
    "Om du väljer det här alternativet måste du ange en kvantitet för varje paket och tillägg som du vill tilldela kundorganisationen.";
const allowed = "Ett felmeddelande visas om du anger en större mängd än den tillåtna mängden.";
const mixed = "En kund kan inte ha en kombination av begränsade och obegränsade paket.";
const zero = "Du kan inte ställa in paketets kvantitetsvärde till noll.";
const office = "På skärmen Huvudkontorsplats anger du platsinformation om kundens huvudkontor och klickar på Nästa.";

const packages = (chosen: Raw): Raw => ({ packages: chosen });
const of = (quantity: unknown): Raw => ({ quantity });
const meetings = (quantity: unknown): Raw => packages({ webex_meetings: of(quantity) });
const path = "packages.webex_meetings.quantity";

export const creationCases: readonly Case[] = [
    { sentence: information, what: "with all four", kind, after: {} },
    { sentence: information, what: "without a name", kind, after: { name: null }, refused: "C1", property: "name" },
    {
        sentence: information,
        what: "with an administrator who has no e-mail address",
        kind,
        after: { adminEmail: "it" },
        refused: "C1",
        property: "adminEmail",
    },
    {
        sentence: information,
        what: "without an external id",
        kind,
        after: { externalId: null },
        refused: "C1",
        property: "externalId",
    },
    {
        sentence: information,
        what: "with a country that is not one",
        kind,
        after: { address: { addressLine1: "Storgatan 1", city: "Umeå", country: "XX" } },
        refused: "C1",
        property: "address.country",
    },
    { sentence: choose, what: "with no package", kind, after: packages({}), refused: "C3", property: "packages" },
    {
        sentence: choose,
        what: "with an add-on alone",
        kind,
        after: packages({ webex_meetings: {}, attendant_console: {} }),
        refused: "C4",
        property: "packages.attendant_console",
    },
    {
        sentence: uncountable,
        what: "with a quantity of the calling plan",
        kind,
        after: packages({ webex_calling: of(5), cisco_calling_plan: of(5) }),
        refused: "C6",
        property: "packages.cisco_calling_plan.quantity",
    },
    {
        sentence: uncountable,
        what: "without one",
        kind,
        after: packages({ webex_calling: of(5), cisco_calling_plan: {} }),
    },
    {
        sentence: each,
        what: "for one and not for the other",
        kind,
        after: packages({ webex_calling: of(5), webex_meetings: {} }),
        refused: "C5",
        property: path,
    },
    {
        sentence: mixed,
        what: "at a creation",
        kind,
        after: packages({ webex_suite: {}, webex_meetings: of(5) }),
        refused: "C5",
        property: "packages.webex_suite.quantity",
    },
    { sentence: zero, what: "at a creation", kind, after: meetings(0), refused: "C7", property: path },
    { sentence: zero, what: "with one", kind, after: meetings(1) },
    {
        sentence: allowed,
        what: "at a creation",
        kind,
        allowances: { webex_meetings: 100 },
        after: meetings(101),
        refused: "C11",
        property: "packages",
    },
    {
        sentence: allowed,
        what: "with as many as allowed",
        kind,
        allowances: { webex_meetings: 100 },
        after: meetings(100),
    },
    {
        sentence: office,
        what: "without one, though a package calls",
        kind,
        after: { ...packages({ webex_calling: {} }), headOffice: null },
        refused: "C14",
        property: "headOffice",
    },
    {
        sentence: office,
        what: "without one, where no package calls",
        kind,
        after: { ...packages({ webex_meetings: {} }), headOffice: null },
    },
    {
        sentence:
            "Webex-partners i en region kan skapa kundorganisationer i vilken region som helst där vi erbjuder tjänsterna.",
        what: "in Japan",
        kind,
        after: { address: { addressLine1: "1-1", city: "Tokyo", country: "JP" } },
    },
];

const stayed = "Webex's update does not accept this field, so that no request can show it";

export const customerCasesOfTheProvider: readonly ProviderCase[] = [
    {
        sentence:
            "Om kundens huvudkontor finns på en plats som stöder Webex, välj Jag verifierar att den här kunden finns på en plats som stöder Cisco Webex och klicka på Nästa.",
        what: "without the attestation",
        kind,
        after: { locationSupportsWebex: false },
        refused: "C2",
        property: "locationSupportsWebex",
        why: "the attestation is the partner's own, and no request contains it",
    },
    {
        sentence: information,
        what: "with another name later",
        kind,
        before: {},
        after: { name: "Sydbygg" },
        refused: "C15",
        property: "name",
        why: stayed,
    },
    {
        sentence: information,
        what: "with another administrator later",
        kind,
        before: {},
        after: { adminEmail: "ny@norrbygg.example" },
        refused: "C15",
        property: "adminEmail",
        why: stayed,
    },
    {
        sentence: information,
        what: "with another language later",
        kind,
        before: { language: "sv" },
        after: { language: "en_US" },
        refused: "C15",
        property: "language",
        why: stayed,
    },
];
