// A user's entry as one text: Pulumi's wire and its log cost by the value, and a thousand users are six thousand of them.
import { isRaw, isUnknown, type Raw } from "../validation/unknown";

/** What an entry says, either way it is written; any other text stays one, and is refused as no user. */
export function entryFrom(entry: unknown): unknown {
    if (typeof entry !== "string" || isUnknown(entry)) {
        return entry;
    }
    try {
        const said: unknown = JSON.parse(entry);
        return isRaw(said) ? said : entry;
    } catch {
        return entry;
    }
}

/** The map of users, each entry changed. */
export const eachEntry = (users: object, change: (entry: unknown, email: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(users).map(([email, entry]) => [email, change(entry, email)]));

function withEntries(raw: Raw, change: (entry: unknown, email: string) => unknown): Raw {
    const { users } = raw;
    return isRaw(users) ? { ...raw, users: eachEntry(users, change) } : raw;
}

/** In one order, whoever made it: two texts of the same user are equal. */
const textOf = (entry: Raw): string =>
    JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))));

export const entriesRead = (raw: Raw): Raw => withEntries(raw, entryFrom);

/** Each entry as it was given: one whose values are secret or not known yet came as values, and Pulumi finds them by their place. */
export function entriesAsGiven(raw: Raw, ...given: readonly Raw[]): Raw {
    const entries = given.flatMap(({ users }) => (isRaw(users) ? Object.entries(users) : []));
    const isText = new Map(entries.map(([email, entry]) => [email.toLowerCase(), typeof entry === "string"]));
    const isAnyText = [...isText.values()].some(Boolean);
    return withEntries(raw, (entry, email) =>
        // An address that changed at Webex is not among those given: it is written as the others are.
        (isText.get(email.toLowerCase()) ?? isAnyText) && isRaw(entry) ? textOf(entry) : entry,
    );
}
