// Refuses a second location of the same name in one organization.
import { refuseAsConflict, type Refusal } from "./refusal";

/** Rule L1 of docs/rules.md: a user's location is chosen by its name. */
export function locationNameTaken(name: string, holder: string | undefined, self: string | undefined): Refusal[] {
    if (holder === undefined || holder === self) {
        return [];
    }
    return [refuseAsConflict("location", `name ${name} belongs to another location of the organization.`)];
}
