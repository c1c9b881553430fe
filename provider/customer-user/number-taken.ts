// Whether a user's number or extension is somebody else's: another user's of the same program, or one's at Webex (rule U8).
import type { PhoneNumber } from "../webex/wire/phone-number";
import { neverCalls } from "../catalog/packages";
import { isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Claim } from "../run-state/number-ledger";
import type { Session } from "../run-state/session";
import { NEXT } from "./fields";
import { placeOf, samePlace, type Inventory } from "./place";
import type { UserFacts } from "./subject";

interface Wanted {
    readonly now: Raw;
    readonly group: string;
    readonly email: string;
}

type Taken = UserFacts["numberTaken"];

const another: Readonly<Record<string, string>> = {
    phoneNumber: 'Use another number, or phoneNumber: "next" for a free one.',
    extension: "Use another extension.",
};
const inOrder =
    "If that user gives it up in this run, set dependsOn to the user's resource, so that it is changed first.";
const inTwoRuns = "If that user is to give it up, run `pulumi up` with that change first.";
const ofSwap = "For a swap, give one of the two users another one in a run before.";

const taken = (path: string, value: string, whose: string, isUsers = false): Taken => ({
    path,
    reason: `${value} belongs to ${whose}`,
    fix: [another[path], ...(isUsers ? [inOrder, ofSwap] : [])].join(" "),
    ...(isUsers ? { fixUnordered: [another[path], inTwoRuns, ofSwap].join(" ") } : {}),
});

export function numberTaken({ now, group, email }: Wanted, inventory: Inventory | undefined, session: Session): Taken {
    if (neverCalls(textAt(now, "package") ?? "")) {
        return undefined;
    }
    const personId = inventory?.own?.personId;
    const held = personId === undefined ? undefined : inventory?.numbers.find(({ owner }) => owner?.id === personId);
    const place = textAt(now, "location") ?? held?.location?.name;
    const only = inventory?.locations.length === 1 ? inventory.locations[0]?.name : undefined;
    const here = place ?? only;
    const phoneNumber = textAt(now, "phoneNumber");
    const extension = textAt(now, "extension");
    if (phoneNumber !== undefined && phoneNumber !== NEXT) {
        const keeps = (claim: Claim): boolean => claim.phoneNumber === phoneNumber;
        const rival = session.numbers.rival(group, email, keeps, { phoneNumber });
        const holder = inventory?.numbers.find((entry) => entry.phoneNumber === phoneNumber);
        if (rival !== undefined) {
            return taken("phoneNumber", phoneNumber, `the user ${rival}, who is declared in this program`);
        }
        const owner = otherOwner(holder, { group, email, keeps }, inventory, session);
        if (owner !== undefined) {
            return taken("phoneNumber", phoneNumber, owner, true);
        }
        const foreign = elsewhere(phoneNumber, holder, here, inventory);
        if (foreign !== undefined) {
            return taken("phoneNumber", phoneNumber, foreign);
        }
    }
    if (extension === undefined || isUnknown(now["location"])) {
        return undefined;
    }
    const own = placeOf(email, session.numbers.claimOf(group, email) ?? { location: place }, inventory);
    const rival = session.numbers.rival(
        group,
        email,
        (claim, other) => claim.extension === extension && samePlace(placeOf(other, claim, inventory), own),
        { extension },
    );
    if (rival !== undefined) {
        return taken("extension", extension, `the user ${rival} in the same location, who is declared in this program`);
    }
    const holder = inventory?.numbers.find((entry) => entry.extension === extension && entry.location?.name === here);
    const owner = otherOwner(
        holder,
        { group, email, keeps: (claim) => claim.extension === extension },
        inventory,
        session,
    );
    return owner === undefined ? undefined : taken("extension", extension, `${owner} in the same location`, true);
}

/** Where the location has free numbers, others than its own are refused; where it has none, Webex decides. */
function elsewhere(
    phoneNumber: string,
    holder: PhoneNumber | undefined,
    here: string | undefined,
    inventory: Inventory | undefined,
): string | undefined {
    const isOwn = holder?.owner?.id !== undefined && holder.owner.id === inventory?.own?.personId;
    if (inventory === undefined || here === undefined || isOwn) {
        return undefined;
    }
    if (holder !== undefined) {
        return holder.location?.name === undefined || holder.location.name === here
            ? undefined
            : `the location ${JSON.stringify(holder.location.name)}`;
    }
    const hasFree = inventory.numbers.some(
        (entry) =>
            entry.phoneNumber !== undefined &&
            entry.phoneNumber !== phoneNumber &&
            entry.owner === undefined &&
            entry.location?.name === here,
    );
    return hasFree ? "nobody: it is not one of the location's numbers" : undefined;
}

interface Asker {
    readonly group: string;
    readonly email: string;
    readonly keeps: (claim: Claim) => boolean;
}

/** Nothing where nobody else has it, or where its owner gives it up in this very program, and before. */
function otherOwner(
    entry: PhoneNumber | undefined,
    { group, email, keeps }: Asker,
    inventory: Inventory | undefined,
    session: Session,
): string | undefined {
    if (
        entry?.owner === undefined ||
        (inventory?.own?.personId !== undefined && entry.owner.id === inventory.own.personId)
    ) {
        return undefined;
    }
    const owner = inventory?.subscribers.find(({ personId }) => personId !== undefined && personId === entry.owner?.id);
    if (owner === undefined) {
        return "another person in the organization";
    }
    const claim = session.numbers.claimOf(group, owner.email);
    const own = session.numbers.claimOf(group, email);
    const givesUp = claim !== undefined && !keeps(claim) && session.freedKeys.isOrdered(own?.by, claim.by);
    return givesUp || owner.email.toLowerCase() === email.toLowerCase() ? undefined : `the user ${owner.email}`;
}
