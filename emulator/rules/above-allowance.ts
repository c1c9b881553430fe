// Refuses a quantity above what the partner may give to a customer.
import type { Limits } from "../store/customer-row";
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6. A quantity that stays as it is asks for nothing, so it passes. */
export function aboveAllowance(allowances: Limits, present: Limits | undefined, request: PackageRequest): Refusal[] {
    return Object.entries(request.limits).flatMap(([name, quantity]) => {
        const allowed = Object.hasOwn(allowances, name) ? allowances[name] : undefined;
        if (allowed === undefined || typeof quantity !== "number" || quantity <= allowed) {
            return [];
        }
        if (quantity === present?.[name]) {
            return [];
        }
        const text = `${LIMITS}.${name} is ${quantity}, above the ${allowed} that the partner may assign.`;
        return [refuse("aboveAllowance", text)];
    });
}
