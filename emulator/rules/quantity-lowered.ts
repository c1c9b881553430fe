// Refuses a quantity lower than the one now assigned.
import type { Limits } from "../store/customer-row";
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6. A package that was dropped has no quantity any more, so it may come back lower. */
export function quantityLowered(present: Limits | undefined, request: PackageRequest): Refusal[] {
    return Object.entries(request.limits).flatMap(([name, quantity]) => {
        const assigned = present?.[name];
        if (assigned === undefined || typeof quantity !== "number" || quantity >= assigned) {
            return [];
        }
        const text = `${LIMITS}.${name} is ${quantity}, lower than the ${assigned} now assigned; it can stay the same or be raised.`;
        return [refuse("quantityLowered", text)];
    });
}
