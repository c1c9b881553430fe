// Refuses a number that somebody else has or that is not the location's, and an extension used twice in a location.
import type { NumberRow } from "../store/numbers";
import { refuseAsConflict, type Refusal } from "./refusal";

/** Guide, configure a customer, step 6: a number of the chosen location is assigned to the user. */
export function numberTaken(
    number: string,
    found: NumberRow | undefined,
    wanted: { readonly location: string; readonly person: string | undefined; readonly locationHasInventory: boolean },
): Refusal[] {
    const reason = whyNot(found, wanted);
    return reason === undefined
        ? []
        : [refuseAsConflict("numberOrExtensionTaken", `The phone number ${number} ${reason}.`)];
}

function whyNot(
    found: NumberRow | undefined,
    wanted: { readonly location: string; readonly person: string | undefined; readonly locationHasInventory: boolean },
): string | undefined {
    if (found === undefined) {
        return wanted.locationHasInventory ? "is not one of the location's numbers" : undefined;
    }
    if (found.owner !== null && found.owner !== wanted.person) {
        return "belongs to another user";
    }
    if (found.location !== wanted.location) {
        return "belongs to another location";
    }
    return undefined;
}
