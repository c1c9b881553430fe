// Refuses to take the quantities away from a customer that was created with them.
import type { Limits } from "../store/customer-row";
import { LIMITS, hasLimits, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: once package quantities are on, they cannot be turned off. */
export function madeUnrestricted(present: Limits | undefined, request: PackageRequest): Refusal[] {
    if (present === undefined || hasLimits(request)) {
        return [];
    }
    return [
        refuse(
            "madeUnrestricted",
            `${LIMITS} is missing: the customer was created with quantities, which cannot be turned off.`,
        ),
    ];
}
