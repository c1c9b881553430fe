// Refuses a quantity on a package that is not assigned to users or workspaces, and on one that the customer does not have.
import { isUncountable } from "../catalog/packages";
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: no quantities where users or workspaces are not assigned, such as Cisco Calling Plan. */
export function quantityNotCountable(request: PackageRequest): Refusal[] {
    return Object.keys(request.limits).flatMap((name) => {
        if (isUncountable(name)) {
            return [refuse("notCountable", `${LIMITS}.${name} is not allowed: ${name} does not have a quantity.`)];
        }
        if (request.packages.includes(name)) {
            return [];
        }
        return [refuse("notCountable", `${LIMITS}.${name} is not allowed: packages does not contain ${name}.`)];
    });
}
