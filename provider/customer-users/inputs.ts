// The inputs of all users of a customer as one resource: a map by e-mail address, each entry a user without its customer.
import { pick } from "../validation/pick";
import { isAbsent, isRaw, isUnknown, type Raw } from "../validation/unknown";
import { inputKeys as userKeys, withCustomerId as ofOne } from "../customer-user/inputs";
import { eachEntry } from "./entry-text";

/** What an entry may contain; customer and e-mail address are given outside it. */
export const entryKeys: readonly string[] = userKeys.filter(
    (key) => !["customerId", "email", "onBehalfOf", "adopt"].includes(key),
);

/** What an entry of the outputs has beside. */
export const observedKeys: readonly string[] = [
    "personId",
    "locationId",
    "status",
    "chosen",
    "roleIds",
    "pendingEmail",
    "formerEmail",
];

const sharedKeys = ["customerId", "onBehalfOf", "adopt"];

export function withCustomerId(news: Raw): Raw {
    const { users } = news;
    const entries = isRaw(users) ? eachEntry(users, entryOf) : users;
    return { ...pick(ofOne(news), ["__provider", ...sharedKeys]), ...(isAbsent(entries) ? {} : { users: entries }) };
}

const entryOf = (entry: unknown): unknown => (isRaw(entry) ? pick(entry, entryKeys) : entry);

/** Each user as a CustomerUser would be declared; nothing where the map itself is not known. */
export function usersIn(inputs: Raw): ReadonlyMap<string, Raw> {
    const { users } = inputs;
    if (!isRaw(users)) {
        return new Map();
    }
    const shared = pick(inputs, sharedKeys);
    const known = Object.entries(users).filter(([, entry]) => isRaw(entry) && !isUnknown(entry));
    return new Map(known.map(([email, entry]) => [email.toLowerCase(), { ...shared, ...(entry as Raw), email }]));
}
