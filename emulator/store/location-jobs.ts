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
    private readonly findStatement;
    private readonly addStatement;
    private readonly openStatement;
    private readonly openInStatement;
    private readonly lastEndStatement;
    private readonly ofOrganizationStatement;
    private readonly endStatement;

    constructor(database: Database) {
        this.findStatement = database.prepare("select * from location_jobs where id = ?");
        this.addStatement = database.prepare(
            `insert into location_jobs (id, org, location, name, ends, outcome, description, created)
             values (@id, @org, @location, @name, @ends, @outcome, @description, @created)`,
        );
        this.openStatement = database.prepare(
            "select * from location_jobs where location = ? and (ends is null or ends > ?)",
        );
        this.openInStatement = database.prepare(
            "select 1 as hit from location_jobs where org = ? and (ends is null or ends > ?)",
        );
        this.lastEndStatement = database.prepare("select max(ends) as ends from location_jobs where location = ?");
        this.ofOrganizationStatement = database.prepare(
            "select * from location_jobs where org = ? order by seq limit ? offset ?",
        );
        this.endStatement = database.prepare(
            "update location_jobs set ends = ?, outcome = ?, description = ? where id = ?",
        );
    }

    find(id: string): LocationJob | undefined {
        return this.findStatement.get(id) as LocationJob | undefined;
    }

    ofOrganization(org: string, limit: number, offset: number): LocationJob[] {
        return this.ofOrganizationStatement.all(org, limit, offset) as LocationJob[];
    }

    add(job: Omit<LocationJob, "seq">): void {
        this.addStatement.run(job);
    }

    end(id: string, ends: number, outcome: JobOutcome, description: string): void {
        this.endStatement.run(ends, outcome, description, id);
    }

    isOpenIn(org: string, now: number): boolean {
        return this.openInStatement.get(org, now) !== undefined;
    }

    /** When the last job of the location ended. */
    lastEnd(location: string): number | undefined {
        return (this.lastEndStatement.get(location) as { ends: number | null }).ends ?? undefined;
    }

    openFor(location: string, now: number): LocationJob | undefined {
        return this.openStatement.get(location, now) as LocationJob | undefined;
    }

    isOpenFor(location: string, now: number): boolean {
        return this.openFor(location, now) !== undefined;
    }
}
