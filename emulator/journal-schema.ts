// The journal of every id ever given: written by triggers, so that it records every way of creating or removing an object.

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
    readonly table: string;
    readonly key: string;
    readonly holder: string;
}

/** In SQL; `row.` is replaced by the name that the row has where the expression is used. */
const journaled: readonly Journaled[] = [
    { kind: "template", table: "templates", key: "row.name", holder: "null" },
    { kind: "customer", table: "customers", key: "row.external_id", holder: "null" },
    { kind: "organization", table: "organizations", key: "row.name", holder: "null" },
    { kind: "location", table: "locations", key: "row.name", holder: "row.org" },
    { kind: "person", table: "people", key: "row.email", holder: "row.org" },
    { kind: "subscriber", table: "subscribers", key: "row.email", holder: "row.customer" },
    {
        kind: "setupAssistRequest",
        table: "setup_assist_requests",
        key: "coalesce(json_extract(row.body, '$.location'), json_extract(row.body, '$.locationId'), '')",
        holder: "json_extract(row.body, '$.customerId')",
    },
];

export const journaledKinds: readonly string[] = journaled.map(({ kind }) => kind);

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

/** For a file that an earlier version wrote: the objects that it holds now are all that is known of. */
export const journalOfWhatIsThere = journaled
    .map(
        ({ kind, table, key, holder }) => `
insert into journal (kind, id, holder, key)
    select '${kind}', id, ${of(holder, "one")}, ${of(key, "one")} from ${table} one order by one.seq;
`,
    )
    .join("");
