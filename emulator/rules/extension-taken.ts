// Refuses an extension that another user of the same location has.
import { refuseAsConflict, type Refusal } from "./refusal";

/** Guide, configure the customer, step 6; API sheet 8.3: validateExtensions reports duplicates in a location. */
export function extensionTaken(extension: string, holder: string | undefined, person: string | undefined): Refusal[] {
    if (holder === undefined || holder === person) return [];
    const text = `The extension ${extension} belongs to another user of the location.`;
    return [refuseAsConflict("numberOrExtensionTaken", text)];
}
