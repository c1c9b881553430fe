// Refuses to move a full administrator to a lower package.
import { packageFacts } from "../catalog/packages";
import { refuse, type Refusal } from "./refusal";

/** Guide, configure a customer, roles: downgrading the customer's administrator (full administrator) is not supported. */
export function administratorDowngrade(from: string, to: string): Refusal[] {
    if (from === to || packageFacts(to)?.includes.includes(from) === true) {
        return [];
    }
    const text = `packages would move a full administrator from ${from} to ${to}, which does not include it.`;
    return [refuse("administratorDowngrade", text)];
}
