// Every id ever given, with what it was given to and whether that still exists.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readQuery } from "../call";
import { type IdentifierKind, provisioningId, publicId } from "../identifiers";
import { journaledKinds } from "../journal-schema";
import type { JournalRow } from "../store/journal";

export function journalControl(backend: Backend): Route[] {
    return [{ method: "GET", path: "/emulator/journal", handle: (call) => list(backend, call) }];
}

const query = z.strictObject({ kind: z.enum(journaledKinds).optional() });

function list(backend: Backend, call: Call): Answer {
    const rows = backend.journal.list(readQuery(call, query).kind);
    return { status: 200, body: { items: rows.map(entryOf) } };
}

const identifierKinds: Readonly<Record<string, IdentifierKind>> = {
    customer: "ENTERPRISE",
    organization: "ORGANIZATION",
    location: "LOCATION",
    person: "PEOPLE",
    subscriber: "SUBSCRIBER",
    setupAssistRequest: "SETUP_ASSIST_REQUEST",
};

function entryOf(row: JournalRow): unknown {
    const { seq, kind, key, deleted } = row;
    const identifierKind = identifierKinds[kind];
    const id = identifierKind === undefined ? provisioningId(row.id) : publicId(identifierKind, row.id);
    return { sequence: seq, kind, id, key, ...holderOf(row), exists: deleted === 0 };
}

function holderOf({ kind, holder }: JournalRow): Readonly<Record<string, string>> {
    if (holder === null) return {};
    if (kind === "subscriber") return { customerId: publicId("ENTERPRISE", holder) };
    // A request keeps its customer under the public id.
    if (kind === "setupAssistRequest") return { customerId: holder };
    return { orgId: publicId("ORGANIZATION", holder) };
}
