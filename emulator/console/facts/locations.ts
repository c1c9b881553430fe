// The locations of one organization, with how many numbers and users each has and the job that is changing it.
import type { Backend } from "../../backend";
import type { LocationJob } from "../../store/location-jobs";
import type { LocationRow } from "../../store/locations";

export interface LocationFacts {
    readonly location: LocationRow;
    readonly numbers: number;
    readonly users: number;
    readonly job: LocationJob | undefined;
}

export function locationsOf(backend: Backend, org: string, limit: number, offset: number): LocationFacts[] {
    const { database, clock } = backend;
    const locations = database
        .prepare("select * from locations where org = ? order by seq limit ? offset ?")
        .all(org, limit, offset) as LocationRow[];
    const counts = database.prepare(
        "select count(number) as numbers, count(owner) as users from numbers where location = ?",
    );
    const open = database.prepare("select * from location_jobs where location = ? and (ends is null or ends > ?)");
    return locations.map((location) => {
        const { numbers, users } = counts.get(location.id) as { numbers: number; users: number };
        return { location, numbers, users, job: open.get(location.id, clock.now()) as LocationJob | undefined };
    });
}
