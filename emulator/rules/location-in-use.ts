// Refuses to remove a location while users or numbers are there.
import { refuseAsConflict, type Refusal } from "./refusal";

export interface LocationUse {
    readonly users: boolean;
    readonly numbers: boolean;
}

/** https://developer.webex.com/docs/api/v1/location-call-settings: what precheckForDeletion reports as blocking. */
export function locationInUse(use: LocationUse): Refusal[] {
    const what = [use.users ? "users" : "", use.numbers ? "phone numbers" : ""].filter((one) => one !== "");
    if (what.length === 0) {
        return [];
    }
    return [refuseAsConflict("location", `The location still has ${what.join(" and ")}; remove them first.`)];
}
