// Refuses to assign quantities while the customer is migrating from BroadWorks.
import type { Limits } from "../store/customer-row";
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: not while the customer may have BroadWorks and Wholesale packages. */
export function quantityInMigration(
    migrating: boolean,
    present: Limits | undefined,
    request: PackageRequest,
): Refusal[] {
    if (!migrating) {
        return [];
    }
    const assigned = Object.entries(request.limits).filter(([name, quantity]) => quantity !== present?.[name]);
    return assigned.map(([name]) =>
        refuse("migration", `${LIMITS}.${name} cannot be assigned while the customer is migrating from BroadWorks.`),
    );
}
