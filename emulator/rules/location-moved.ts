// Refuses another location for a user who has calling already.
import { refuse, type Refusal } from "./refusal";

/** API sheet 8.2: locationId cannot change for an existing calling user. */
export function locationMoved(present: string | null, asked: string | undefined): Refusal[] {
    if (present === null || asked === undefined || asked === present) return [];
    return [refuse("locationMoved", "locationId cannot change for a user who has calling already.")];
}
