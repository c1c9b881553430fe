// The tables of the emulator. Addresses, package lists and settings are JSON; what is searched or counted is a column.

import { deviceSchema } from "./device-schema";
import { journalTable, journalTriggers } from "./journal-schema";

export const schema = `
${journalTable}
create table settings (name text primary key, value text not null) without rowid;

create table tokens (
    token text primary key,
    kind text not null,
    expires integer not null
) without rowid;

create table templates (
    seq integer primary key autoincrement,
    id text not null unique,
    name text not null,
    body text not null
);
create index templates_name on templates (name);

create table customers (
    seq integer primary key autoincrement,
    id text not null unique,
    org text,
    partner text not null,
    external_id text not null,
    name text,
    primary_email text,
    address text not null,
    packages text not null,
    limits text,
    created_with text not null,
    head_office text,
    details text not null,
    migrating integer not null default 0,
    status text not null,
    job_ends integer,
    job_outcome text,
    job_added text,
    errors text not null default '[]',
    warnings text not null default '[]',
    created integer not null,
    unique (partner, external_id)
);
create index customers_org on customers (org);
create index customers_job on customers (job_ends) where job_ends is not null;

create table organizations (
    seq integer primary key autoincrement,
    id text not null unique,
    name text not null,
    country text not null,
    awaits_first_user integer not null,
    unread integer not null,
    managed integer not null,
    facts text not null,
    created integer not null
);

create table locations (
    seq integer primary key autoincrement,
    id text not null unique,
    org text not null,
    name text not null,
    time_zone text not null,
    preferred_language text not null,
    announcement_language text not null,
    address text not null,
    details text not null,
    calling integer not null,
    head_office integer not null default 0,
    main_number text,
    unique (org, name)
);

create unique index locations_head_office on locations (org) where head_office = 1;

create table people (
    seq integer primary key autoincrement,
    id text not null unique,
    org text not null,
    email text not null unique collate nocase,
    first_name text not null,
    last_name text not null,
    display_name text not null,
    roles text not null,
    details text not null,
    location text,
    extension text,
    created integer not null,
    modified integer not null
);
create index people_org on people (org, seq);
create unique index people_extension on people (location, extension) where extension is not null;

-- A person with an extension and no number has a row without number here, so that one table lists both.
create table numbers (
    seq integer primary key autoincrement,
    number text unique,
    org text not null,
    location text not null,
    owner text unique,
    origin text not null,
    state text not null,
    type text not null,
    usage text not null
);
create index numbers_org on numbers (org, seq);
create index numbers_location on numbers (location, origin);

create table subscribers (
    seq integer primary key autoincrement,
    id text not null unique,
    customer text not null,
    person text unique,
    email text not null unique collate nocase,
    package text not null,
    status text not null,
    pending text,
    created integer not null,
    changed integer not null
);
create index subscribers_customer on subscribers (customer, seq);
create index subscribers_customer_changed on subscribers (customer, changed);
create index subscribers_changed on subscribers (changed);

-- Seats are counted as they are taken: counting rows at each new user would make 50,000 users quadratic.
create table seats (
    customer text not null,
    package text not null,
    used integer not null,
    primary key (customer, package)
) without rowid;
create trigger seat_taken after insert on subscribers begin
    insert into seats values (new.customer, new.package, 1)
        on conflict (customer, package) do update set used = used + 1;
end;
create trigger seat_freed after delete on subscribers begin
    update seats set used = used - 1 where customer = old.customer and package = old.package;
end;
create trigger seat_changed after update of package on subscribers when old.package <> new.package begin
    update seats set used = used - 1 where customer = old.customer and package = old.package;
    insert into seats values (new.customer, new.package, 1)
        on conflict (customer, package) do update set used = used + 1;
end;

create table location_jobs (
    seq integer primary key autoincrement,
    id text not null unique,
    org text not null,
    location text not null,
    name text not null,
    ends integer,
    outcome text not null,
    description text not null,
    created integer not null
);
create index location_jobs_org on location_jobs (org, seq);
create index location_jobs_location on location_jobs (location);

create table billing_reports (
    seq integer primary key autoincrement,
    id text not null unique,
    partner text not null,
    start_date text not null,
    end_date text not null,
    type text not null,
    internal integer not null,
    category text not null default 'RECONCILIATION',
    created integer not null,
    ends integer not null
);

create table setup_assist_requests (
    seq integer primary key autoincrement,
    id text not null unique,
    body text not null,
    created integer not null
);
${deviceSchema}
${journalTriggers}
`;

export const tables: readonly string[] = [...schema.matchAll(/create table (\w+)/gu)].map((match) => match[1] ?? "");

/** A new table needs no migration: a file without it gets it when it is opened. */
export const whatIsMissing = schema.replace(
    /^create ((?:unique )?index|table|trigger) /gmu,
    "create $1 if not exists ",
);
