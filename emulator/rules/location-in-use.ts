// Refuses to remove a location while users or numbers are there.
import { refuseAsConflict, type Refusal } from "./refusal";

export interface LocationUse {
    readonly users: boolean;
    readonly numbers: boolean;
}

/** API sheet 8.1: what precheckForDeletion reports as in the way. */
export function locationInUse(use: LocationUse): Refusal[] {
    const what = [use.users ? "users" : "", use.numbers ? "phone numbers" : ""].filter((one) => one !== "");
    if (what.length === 0) return [];
    return [refuseAsConflict("location", `The location still has ${what.join(" and ")}; remove them first.`)];
}
