// How the map of CustomerUsers travels: a user of plain values as one text, for Pulumi's wire and log cost by the value.
import * as pulumi from "@pulumi/pulumi";
import { eachEntry, entryFrom } from "../provider/customer-users/entry-text";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What JSON gives back as it was: it has no NaN and no Infinity. */
const isPlain = (value: unknown): boolean =>
    Array.isArray(value)
        ? value.every(isPlain)
        : Number.isFinite(value) || ["string", "boolean", "undefined"].includes(typeof value);

/** A user with an output, a secret or a promise among its values stays as it is: Pulumi finds those by their place. */
const briefly = (user: unknown): unknown =>
    isRecord(user) && Object.values(user).every(isPlain) ? JSON.stringify(user) : user;

/** The map as it is sent, now or when it is known. */
export function sentUsers(users: unknown): unknown {
    if (pulumi.Output.isInstance(users)) {
        return users.apply(sentUsers);
    }
    if (users instanceof Promise) {
        return users.then(sentUsers);
    }
    return isRecord(users) ? eachEntry(users, briefly) : users;
}

/** The map as programs read it; absent where a preview knows nothing of it. */
export const usersRead = <Users extends Readonly<Record<string, unknown>> | undefined>(users: Users): Users =>
    (users === undefined ? users : eachEntry(users, entryFrom)) as Users;

const wholeUser = /^users(\["[^"]*"\]|\[\*\])?$/u;

/** A part of a text cannot be pointed at; Pulumi would say only that elements of the path are missing. */
export function stopAtPartOfUser(name: string, paths: readonly string[] = []): void {
    const part = paths.find((path) => /^users\b/u.test(path) && !wholeUser.test(path));
    if (part !== undefined) {
        throw new pulumi.RunError(
            `CustomerUsers ${name}: ignoreChanges accepts only whole users, such as users["anna@norrbygg.example"], not ${part}. ` +
                "To ignore a single property, declare that user as a separate CustomerUser.",
        );
    }
}
