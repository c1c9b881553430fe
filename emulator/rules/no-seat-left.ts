// Refuses one user more than the quantity of a package.
import type { Limits } from "../store/customer-row";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6; Webex API, Provision a Wholesale Customer: the limit is how many units may be assigned. */
export function noSeatLeft(packageName: string, limits: Limits | undefined, used: number): Refusal[] {
    const limit = limits?.[packageName];
    if (limit === undefined || used < limit) {
        return [];
    }
    const text = `packages contains ${packageName}, but all ${limit} units of it are assigned; raise the customer's quantity first.`;
    return [refuse("noSeatLeft", text)];
}
