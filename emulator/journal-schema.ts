// The journal of every id ever given: written by triggers, so that it records every way of creating or removing an object.
import type { IdentifierKind } from "./identifiers";

export const journalTable = `
create table journal (
    seq integer primary key autoincrement,
    kind text not null,
    id text not null,
    -- The customer or organization that the object belongs to; null where it belongs to the partner.
    holder text,
    key text not null,
    deleted integer not null default 0
);
create index journal_id on journal (kind, id, deleted);
`;

interface Journaled {
    readonly kind: string;
    /** In its public id. Absent: the kind has a Provisioning ID. */
    readonly identifier?: IdentifierKind;
    readonly table: string;
    /** In SQL; `row.` is replaced by the name that the row has where the expression is used. */
    readonly key: string;
    /** The customer or organization that the object belongs to, in SQL as well. */
    readonly holder: string;
    /** Absent: the row contains the public id of its customer. */
    readonly holderIdentifier?: "ENTERPRISE" | "ORGANIZATION";
}

const ofOrganization = { holder: "row.org", holderIdentifier: "ORGANIZATION" } as const;

const journaled: readonly Journaled[] = [
    { kind: "template", table: "templates", key: "row.name", holder: "null" },
    { kind: "customer", identifier: "ENTERPRISE", table: "customers", key: "row.external_id", holder: "null" },
    { kind: "organization", identifier: "ORGANIZATION", table: "organizations", key: "row.name", holder: "null" },
    { kind: "location", identifier: "LOCATION", table: "locations", key: "row.name", ...ofOrganization },
    { kind: "person", identifier: "PEOPLE", table: "people", key: "row.email", ...ofOrganization },
    {
        kind: "subscriber",
        identifier: "SUBSCRIBER",
        table: "subscribers",
        key: "row.email",
        holder: "row.customer",
        holderIdentifier: "ENTERPRISE",
    },
    {
        kind: "setupAssistRequest",
        identifier: "SETUP_ASSIST_REQUEST",
        table: "setup_assist_requests",
        key: "coalesce(json_extract(row.body, '$.location'), json_extract(row.body, '$.locationId'), '')",
        holder: "json_extract(row.body, '$.customerId')",
    },
];

export const journaledKinds: readonly string[] = journaled.map(({ kind }) => kind);

export const journaledKind = (kind: string): Journaled | undefined => journaled.find((one) => one.kind === kind);

const of = (expression: string, row: string): string => expression.replaceAll("row.", `${row}.`);

export const journalTriggers = journaled
    .map(
        ({ kind, table, key, holder }) => `
create trigger ${table}_made after insert on ${table} begin
    insert into journal (kind, id, holder, key) values ('${kind}', new.id, ${of(holder, "new")}, ${of(key, "new")});
end;
create trigger ${table}_renamed after update on ${table}
    when ${of(key, "new")} is not ${of(key, "old")} or ${of(holder, "new")} is not ${of(holder, "old")} begin
    update journal set key = ${of(key, "new")}, holder = ${of(holder, "new")} where kind = '${kind}' and id = new.id and deleted = 0;
end;
create trigger ${table}_deleted after delete on ${table} begin
    update journal set deleted = 1 where kind = '${kind}' and id = old.id and deleted = 0;
end;
`,
    )
    .join("");

/** For a file that an earlier version wrote: only the objects that it contains now are known. */
export const journalOfWhatIsThere = journaled
    .map(
        ({ kind, table, key, holder }) => `
insert into journal (kind, id, holder, key)
    select '${kind}', id, ${of(holder, "one")}, ${of(key, "one")} from ${table} one order by one.seq;
`,
    )
    .join("");
