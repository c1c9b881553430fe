// Brings a file that an earlier version of the emulator wrote to the present layout.
import { deviceSchema } from "./device-schema";
import { journalOfWhatIsThere, journalTable, journalTriggers } from "./journal-schema";

/** What turns the layout of a number into the next one. */
export const migrations: Readonly<Record<number, string>> = {
    1: `
        alter table organizations add column managed integer not null default 1;
        alter table organizations add column facts text not null default '{}';
        alter table people add column details text not null default '{}';
        alter table location_jobs rename to former_location_jobs;
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
        insert into location_jobs (id, org, location, name, ends, outcome, description, created)
            select id, org, location, '', ends, outcome, 'The job failed.', created from former_location_jobs order by created;
        drop table former_location_jobs;
    `,
    2: `
        alter table billing_reports add column category text not null default 'RECONCILIATION';
        ${deviceSchema} ${journalTable} ${journalOfWhatIsThere} ${journalTriggers}
    `,
};
