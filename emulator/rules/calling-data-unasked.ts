// Refuses a number, an extension or a location for a user without a calling package.
import { isWithoutCalling } from "../catalog/packages";
import type { CallingRequest } from "./calling-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, configure the customer, step 6: location and number are chosen if the user has a calling package. */
export function callingDataUnasked(packageName: string, asked: CallingRequest): Refusal[] {
    if (!isWithoutCalling(packageName)) return [];
    const named = [
        ["primaryPhoneNumber", asked.number],
        ["extension", asked.extension],
        ["locationId", asked.locationId],
    ] as const;
    return named.flatMap(([field, value]) =>
        value === undefined
            ? []
            : [
                  refuse(
                      "callingDataUnasked",
                      `provisioningParameters.${field} is not allowed: ${packageName} is no calling package.`,
                  ),
              ],
    );
}
