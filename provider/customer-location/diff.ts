// Which fields of a location differ, in the eyes of Webex.
import { sameTimeZone } from "../catalog/time-zones";
import { same, sameSet, sameWord } from "../validation/same";
import { isAbsent, isRaw, type Raw } from "../validation/unknown";

type Same = (had: unknown, wanted: unknown) => boolean;

const unlessAbsent =
    (isSame: Same): Same =>
    (had, wanted) =>
        isAbsent(wanted) || isSame(had, wanted);

const withoutBlanks = (address: unknown): unknown =>
    isRaw(address) ? Object.fromEntries(Object.entries(address).filter(([, text]) => text !== "")) : address;

const sameText: Same = (had, wanted) => same(withoutBlanks(had), withoutBlanks(wanted));

const fields: Readonly<Record<string, Same>> = {
    customerId: same,
    onBehalfOf: same,
    name: same,
    timezone: sameTimeZone,
    language: sameWord,
    address: sameText,
    callingEnabled: same,
    pstn: unlessAbsent(same),
    phoneNumbers: unlessAbsent(sameSet),
    mainNumber: unlessAbsent(same),
};

/** A location belongs to one customer. */
export const identity: readonly string[] = ["customerId"];

export function differingFields(olds: Raw, news: Raw): string[] {
    return Object.entries(fields)
        .filter(([key, isSame]) => !isSame(olds[key], news[key]))
        .map(([key]) => key);
}
