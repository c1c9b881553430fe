// Jobs that take calling away from a location.
import type { Database } from "../database";
import type { JobOutcome } from "./customer-row";

export interface LocationJob {
    readonly seq: number;
    readonly id: string;
    readonly org: string;
    readonly location: string;
    /** The location's name then: it may be gone when the job is read. */
    readonly name: string;
    /** Null: never. */
    readonly ends: number | null;
    readonly outcome: JobOutcome;
    readonly description: string;
    readonly created: number;
}

export class LocationJobs {
    readonly #find;
    readonly #add;
    readonly #open;
    readonly #openIn;
    readonly #lastEnd;
    readonly #ofOrganization;
    readonly #end;

    constructor(database: Database) {
        this.#find = database.prepare("select * from location_jobs where id = ?");
        this.#add = database.prepare(
            `insert into location_jobs (id, org, location, name, ends, outcome, description, created)
             values (@id, @org, @location, @name, @ends, @outcome, @description, @created)`,
        );
        this.#open = database.prepare("select * from location_jobs where location = ? and (ends is null or ends > ?)");
        this.#openIn = database.prepare(
            "select 1 as hit from location_jobs where org = ? and (ends is null or ends > ?)",
        );
        this.#lastEnd = database.prepare("select max(ends) as ends from location_jobs where location = ?");
        this.#ofOrganization = database.prepare(
            "select * from location_jobs where org = ? order by seq limit ? offset ?",
        );
        this.#end = database.prepare("update location_jobs set ends = ?, outcome = ?, description = ? where id = ?");
    }

    find(id: string): LocationJob | undefined {
        return this.#find.get(id) as LocationJob | undefined;
    }

    ofOrganization(org: string, limit: number, offset: number): LocationJob[] {
        return this.#ofOrganization.all(org, limit, offset) as LocationJob[];
    }

    add(job: Omit<LocationJob, "seq">): void {
        this.#add.run(job);
    }

    end(id: string, ends: number, outcome: JobOutcome, description: string): void {
        this.#end.run(ends, outcome, description, id);
    }

    isOpenIn(org: string, now: number): boolean {
        return this.#openIn.get(org, now) !== undefined;
    }

    /** When the last job of the location ended. */
    lastEnd(location: string): number | undefined {
        return (this.#lastEnd.get(location) as { ends: number | null }).ends ?? undefined;
    }

    openFor(location: string, now: number): LocationJob | undefined {
        return this.#open.get(location, now) as LocationJob | undefined;
    }

    isOpenFor(location: string, now: number): boolean {
        return this.openFor(location, now) !== undefined;
    }
}
