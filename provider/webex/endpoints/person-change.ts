// What of a person may be sent back, and what a refused PUT has changed nevertheless.
import { RefusedByBackend } from "../errors/family";
import type { Person } from "../wire/person";

/** What Webex describes for a PUT: it refuses or ignores the rest of what it answers. */
const WRITABLE = [
    "emails",
    "extension",
    "locationId",
    "displayName",
    "firstName",
    "lastName",
    "nickName",
    "avatar",
    "orgId",
    "roles",
    "licenses",
    "department",
    "manager",
    "managerId",
    "title",
    "siteUrls",
    "loginEnabled",
];

const IN_PUT = new Set([...WRITABLE, "phoneNumbers", "addresses"]);

/** Numbers of another type, such as `work_extension`, are in answers only. */
const workNumbers = ({ phoneNumbers }: Person) =>
    phoneNumbers?.filter(({ type }) => type === "work").map(({ type, value }) => ({ type, value }));

const ADDRESS = ["type", "country", "locality", "region", "streetAddress", "postalCode"];

function addresses({ addresses: given }: Person): unknown {
    return Array.isArray(given) ? given.map((one: unknown) => picked(one, ADDRESS)) : undefined;
}

function picked(value: unknown, keys: readonly string[]): Record<string, unknown> {
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([key, item]) => keys.includes(key) && item !== undefined));
}

export function writable(person: Person): Record<string, unknown> {
    const name = [person.firstName, person.lastName].filter((part) => part !== undefined).join(" ");
    return {
        // Required by PUT, not always there.
        displayName: name === "" ? person.emails[0] : name,
        ...picked(person, WRITABLE),
        // A field left out stays as it was; an empty text takes the extension away.
        ...("extension" in person && person.extension === undefined ? { extension: "" } : {}),
        phoneNumbers: workNumbers(person),
        addresses: addresses(person),
    };
}

/** Webex may answer 400 and have applied part of the change: the message then says which. */
export function halfApplied(error: RefusedByBackend, before: Person, after: Person | undefined): RefusedByBackend {
    const applied =
        after === undefined
            ? undefined
            : Object.keys(after).filter((key) => IN_PUT.has(key) && text(after[key]) !== text(before[key]));
    if (applied?.length === 0) {
        return error;
    }
    const consequence =
        applied === undefined
            ? "Part of the change may have been applied; the person could not be read afterwards."
            : `Webex applied part of the change anyway: ${applied.join(", ")}.`;
    return new RefusedByBackend(`${error.message} ${consequence} The next \`pulumi up\` will compare again.`, {
        status: error.status,
        trackingId: error.trackingId,
        hint: error.hint,
        words: error.words,
        problems: error.problems,
        cause: error,
    });
}

function text(value: unknown): string {
    return JSON.stringify([value]);
}
