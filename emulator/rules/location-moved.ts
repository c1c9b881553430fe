// Refuses another location for a user who already has calling.
import { refuse, type Refusal } from "./refusal";

/** Webex API, Update a Person: locationId cannot change for an existing calling user. */
export function locationMoved(present: string | null, asked: string | undefined): Refusal[] {
    if (present === null || asked === undefined || asked === present) {
        return [];
    }
    return [refuse("locationMoved", "locationId cannot change for a user who already has calling.")];
}
