// Refuses another country for a customer that exists.
import { refuse, type Refusal } from "./refusal";

/** API sheet 9: the country decides the data region when the customer is created, and that does not move. */
export function countryChanged(present: string, asked: string | undefined): Refusal[] {
    if (asked === undefined || asked === present) return [];
    return [refuse("countryChanged", `address.country is ${present} and cannot change to ${asked}.`)];
}
