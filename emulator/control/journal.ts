// Every id ever given, with what it was given to and whether that still exists.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readQuery } from "../call";
import { provisioningId, publicId } from "../identifiers";
import { journaledKind, journaledKinds } from "../journal-schema";
import type { JournalRow } from "../store/journal";

export function journalControl(backend: Backend): Route[] {
    return [{ method: "GET", path: "/emulator/journal", handle: (call) => list(backend, call) }];
}

const query = z.strictObject({ kind: z.enum(journaledKinds).optional() });

function list(backend: Backend, call: Call): Answer {
    const rows = backend.journal.list(readQuery(call, query).kind);
    return { status: 200, body: { items: rows.map(entryOf) } };
}

function entryOf(row: JournalRow): unknown {
    const { seq, kind, key, deleted } = row;
    const identifier = journaledKind(kind)?.identifier;
    const id = identifier === undefined ? provisioningId(row.id) : publicId(identifier, row.id);
    return { sequence: seq, kind, id, key, ...holderOf(row), exists: deleted === 0 };
}

function holderOf({ kind, holder }: JournalRow): Readonly<Record<string, string>> {
    if (holder === null) {
        return {};
    }
    const identifier = journaledKind(kind)?.holderIdentifier;
    const id = identifier === undefined ? holder : publicId(identifier, holder);
    return identifier === "ORGANIZATION" ? { orgId: id } : { customerId: id };
}
