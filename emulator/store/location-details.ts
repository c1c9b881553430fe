// What a location carries beside its columns: coordinates, calling settings, PSTN connection, emergency address.
import type { LocationRow } from "./locations";

type Fields = Readonly<Record<string, unknown>>;

export interface LocationDetails {
    readonly location?: Fields;
    readonly calling?: Fields;
    readonly connection?: Fields;
    readonly emergencyAddress?: Fields;
}

export function detailsOf(location: Pick<LocationRow, "details">): LocationDetails {
    return JSON.parse(location.details) as LocationDetails;
}

/** The column with one part changed: what the change leaves out of that part stays. */
export function withDetails(location: Pick<LocationRow, "details">, part: keyof LocationDetails, fields: Fields) {
    const present = detailsOf(location);
    return JSON.stringify({ ...present, [part]: { ...present[part], ...fields } });
}
