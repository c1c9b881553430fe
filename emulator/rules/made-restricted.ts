// Refuses to give quantities to a customer that was created without.
import type { Limits } from "../store/customer-row";
import { LIMITS, hasLimits, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: a customer created without restrictions cannot become a restricted one. */
export function madeRestricted(present: Limits | undefined, request: PackageRequest): Refusal[] {
    if (present !== undefined || !hasLimits(request)) {
        return [];
    }
    return [refuse("madeRestricted", `${LIMITS} is not allowed: the customer was created without quantities.`)];
}
