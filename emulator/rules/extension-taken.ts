// Refuses an extension that another user of the same location has.
import { refuseAsConflict, type Refusal } from "./refusal";

/** Guide, configure a customer, step 6; https://developer.webex.com/docs/api/v1/location-call-settings: validateExtensions reports duplicates in a location. */
export function extensionTaken(extension: string, holder: string | undefined, person: string | undefined): Refusal[] {
    if (holder === undefined || holder === person) {
        return [];
    }
    const text = `The extension ${extension} belongs to another user of the location.`;
    return [refuseAsConflict("numberOrExtensionTaken", text)];
}
