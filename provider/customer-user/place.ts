// Which location a user calls from, as far as that is known: the same extension may be used once in each.
import type { Location } from "../webex/wire/location";
import type { PhoneNumber } from "../webex/wire/phone-number";
import type { Subscriber } from "../webex/wire/subscriber";
import type { Claim } from "../run-state/number-ledger";

export interface Inventory {
    readonly numbers: readonly PhoneNumber[];
    readonly subscribers: readonly Subscriber[];
    readonly locations: readonly Location[];
    readonly own?: Subscriber | undefined;
}

/** Of a user who starts to call without a location: that is possible only where the customer has just one. */
const ONLY = Symbol("the customer's only location");

export type Place = string | typeof ONLY | undefined;

function placeAtWebex(email: string, { numbers, subscribers }: Inventory): string | undefined {
    const subscriber = subscribers.find((one) => one.email.toLowerCase() === email.toLowerCase());
    const personId = subscriber?.personId;
    return personId === undefined
        ? undefined
        : numbers.find(({ owner, location }) => owner?.id === personId && location !== undefined)?.location?.name;
}

/** Undefined where it is not known, and then nothing is validated against it. */
export function placeOf(email: string, claim: Claim, inventory: Inventory | undefined): Place {
    const known = claim.location ?? (inventory === undefined ? undefined : placeAtWebex(email, inventory));
    if (known !== undefined || claim.hasUnnamedPlace === true) {
        return known;
    }
    if (inventory === undefined || inventory.locations.length === 0) {
        return ONLY;
    }
    return inventory.locations.length === 1 ? inventory.locations[0]?.name : undefined;
}

export const samePlace = (one: Place, other: Place): boolean => one !== undefined && one === other;
