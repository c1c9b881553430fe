// Refuses a quantity that is not a whole number of at least 1.
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: a quantity cannot be zero. */
export function quantityNotWhole(request: PackageRequest): Refusal[] {
    return Object.entries(request.limits).flatMap(([name, quantity]) =>
        Number.isSafeInteger(quantity) && (quantity as number) >= 1
            ? []
            : [refuse("notWhole", `${LIMITS}.${name} must be a whole number of at least 1.`)],
    );
}
