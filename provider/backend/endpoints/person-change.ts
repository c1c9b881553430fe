// What of a person may be sent back, and what a refused PUT has changed nevertheless.
import { RefusedByBackend } from "../errors/family";
import type { Person } from "../wire/person";

/** Webex refuses or ignores these in a PUT. */
const READ_ONLY = new Set([
    "id",
    "created",
    "lastModified",
    "lastActivity",
    "status",
    "invitePending",
    "type",
    "timezone",
    "userName",
    "xmppFederationJid",
    "sipAddresses",
    "presence",
    "avatar_url",
    "errors",
]);

export function writable(person: Person): Record<string, unknown> {
    const kept = Object.entries(person).filter(([key, value]) => !READ_ONLY.has(key) && value !== undefined);
    const name = [person.firstName, person.lastName].filter((part) => part !== undefined).join(" ");
    // Required by PUT, not always there.
    return { displayName: name === "" ? person.emails[0] : name, ...Object.fromEntries(kept) };
}

/** Webex may answer 400 and have applied part of the change: the message then says which. */
export function halfApplied(error: RefusedByBackend, before: Person, after: Person | undefined): RefusedByBackend {
    const applied =
        after === undefined
            ? undefined
            : Object.keys(after).filter((key) => !READ_ONLY.has(key) && text(after[key]) !== text(before[key]));
    if (applied?.length === 0) return error;
    const told =
        applied === undefined
            ? "Part of the change may have been applied; the person could not be read again."
            : `Webex applied part of the change nevertheless: ${applied.join(", ")}.`;
    return new RefusedByBackend(`${error.message} ${told} The next \`pulumi up\` compares anew.`, {
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
