// Refuses a package that a user cannot hold, or that the customer does not have.
import { packageFacts } from "../catalog/packages";
import { refuse, type Refusal } from "./refusal";

/** Guide, configure the customer, step 5: one of the customer's packages; API sheet 3.2: not every package is for users. */
export function packageNotForUser(packageName: string, ofCustomer: readonly string[]): Refusal[] {
    if (packageFacts(packageName)?.forUsers === false) {
        return [refuse("packageNotForUser", `packages holds ${packageName}, which is not a package for users.`)];
    }
    if (ofCustomer.includes(packageName)) return [];
    return [refuse("packageNotForUser", `packages holds ${packageName}, which the customer does not have.`)];
}
