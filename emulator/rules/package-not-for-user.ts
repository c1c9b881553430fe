// Refuses a package that a user cannot hold, or that the customer does not have.
import { packageFacts } from "../catalog/packages";
import { refuse, type Refusal } from "./refusal";

/** Guide, configure a customer, step 5: one of the customer's packages; Webex API, Provision a Wholesale Subscriber: not every package is for users. */
export function packageNotForUser(packageName: string, ofCustomer: readonly string[]): Refusal[] {
    if (packageFacts(packageName)?.forUsers === false) {
        return [refuse("packageNotForUser", `packages contains ${packageName}, which is not a package for users.`)];
    }
    if (ofCustomer.includes(packageName)) {
        return [];
    }
    return [refuse("packageNotForUser", `packages contains ${packageName}, which the customer does not have.`)];
}
