// Refuses a calling package without number and extension, or without a location where there are several.
import { isCalling } from "../catalog/packages";
import type { CallingRequest } from "./calling-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, configure a customer, step 6; Webex API, Provision a Wholesale Subscriber: a phone number, an extension, or both. */
export function callingDataMissing(packageName: string, asked: CallingRequest): Refusal[] {
    if (!isCalling(packageName) || asked.number !== undefined || asked.extension !== undefined) {
        return [];
    }
    const text = `provisioningParameters needs primaryPhoneNumber, extension or both: ${packageName} is a calling package.`;
    return [refuse("callingData", text)];
}

/** Webex API, Provision a Wholesale Subscriber: locationId is needed when the organization has several locations. */
export function locationNotNamed(locations: number, asked: CallingRequest): Refusal[] {
    if (asked.locationId !== undefined || locations === 1) {
        return [];
    }
    const text =
        locations === 0
            ? "The customer has no location, so no user can have a calling package."
            : "provisioningParameters.locationId is required: the customer has several locations.";
    return [refuse("callingData", text)];
}
