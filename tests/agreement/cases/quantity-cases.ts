// The guide's sentences about customers, where the customer is there already: quantities, and what they may become.
import type { Raw } from "../../../provider/validation/unknown";
import type { Case } from "./case";

const kind = "customer" as const;
const stays = "När du väl aktiverat paketantalet kan du inte inaktivera det.";
const rises = "Ett felmeddelande visas om du anger ett lägre antal än den aktuellt tilldelade kvantiteten.";
const allowed = "Ett felmeddelande visas om du anger en större mängd än den tillåtna mängden.";
const unrestricted =
    "För närvarande kan du inte ändra en ursprungligen skapad kund utan begränsningar till en begränsad kund.";
const mixed = "En kund kan inte ha en kombination av begränsade och obegränsade paket.";
const migration =
    "Du kan inte tilldela paketantalet till en kund om de är i migreringsfasen där de kan ha både Webex för Cisco BroadWorks och Wholesale RTM-paket.";
const zero = "Du kan inte ställa in paketets kvantitetsvärde till noll.";

const packages = (chosen: Raw): Raw => ({ packages: chosen });
const of = (quantity: unknown): Raw => ({ quantity });
const meetings = (quantity: unknown): Raw => packages({ webex_meetings: of(quantity) });
const path = "packages.webex_meetings.quantity";

export const quantityCases: readonly Case[] = [
    {
        sentence: stays,
        what: "by leaving the quantities out",
        kind,
        before: meetings(5),
        after: meetings(undefined),
        refused: "C9",
        property: "packages",
    },
    {
        sentence: stays,
        what: "by swapping all packages",
        kind,
        before: meetings(5),
        after: packages({ webex_calling: {} }),
        refused: "C9",
        property: "packages",
    },
    {
        sentence: rises,
        what: "one lower",
        kind,
        before: meetings(5),
        after: meetings(4),
        refused: "C8",
        property: path,
    },
    { sentence: rises, what: "the same", kind, before: meetings(5), after: meetings(5) },
    { sentence: rises, what: "one higher", kind, before: meetings(5), after: meetings(6) },
    {
        sentence: allowed,
        what: "at an update",
        kind,
        allowances: { webex_meetings: 100 },
        before: meetings(5),
        after: meetings(101),
        warned: "C11",
        property: "packages",
    },
    {
        sentence: unrestricted,
        what: "by writing a quantity",
        kind,
        before: meetings(undefined),
        after: meetings(5),
        refused: "C10",
        property: "packages",
    },
    {
        sentence: zero,
        what: "at an update",
        kind,
        before: packages({ webex_meetings: of(5) }),
        after: packages({ webex_meetings: of(5), webex_suite: of(0) }),
        refused: "C7",
        property: "packages.webex_suite.quantity",
    },
    {
        sentence: mixed,
        what: "by a package added without a quantity",
        kind,
        before: meetings(5),
        after: packages({ webex_meetings: of(5), webex_suite: {} }),
        refused: "C5",
        property: "packages.webex_suite.quantity",
    },
    {
        sentence: migration,
        what: "raised meanwhile",
        kind,
        isMigrating: true,
        before: meetings(5),
        after: meetings(6),
        warned: "C12",
        property: "packages",
    },
    {
        sentence: migration,
        what: "with another package meanwhile",
        kind,
        isMigrating: true,
        before: packages({ webex_meetings: {} }),
        after: packages({ webex_meetings: {}, webex_suite: {} }),
    },
];
