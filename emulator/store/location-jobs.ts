// Jobs that take calling away from a location.
import type { Database } from "../database";
import type { JobOutcome } from "./customer-row";

export interface LocationJob {
    readonly id: string;
    readonly org: string;
    readonly location: string;
    /** Null: never. */
    readonly ends: number | null;
    readonly outcome: JobOutcome;
    readonly created: number;
}

export class LocationJobs {
    readonly #find;
    readonly #add;
    readonly #open;

    constructor(database: Database) {
        this.#find = database.prepare("select * from location_jobs where id = ? and org = ?");
        this.#add = database.prepare(
            "insert into location_jobs values (@id, @org, @location, @ends, @outcome, @created)",
        );
        this.#open = database.prepare("select * from location_jobs where location = ? and (ends is null or ends > ?)");
    }

    find(id: string, org: string): LocationJob | undefined {
        return this.#find.get(id, org) as LocationJob | undefined;
    }

    add(job: LocationJob): void {
        this.#add.run(job);
    }

    isOpenFor(location: string, now: number): boolean {
        return this.#open.get(location, now) !== undefined;
    }
}
