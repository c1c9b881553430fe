// Refuses another country for a customer that exists.
import { refuse, type Refusal } from "./refusal";

/** https://help.webex.com/article/njdgd42: the country decides the data region when the customer is created, and the region cannot change. */
export function countryChanged(present: string, asked: string | undefined): Refusal[] {
    if (asked === undefined || asked === present) {
        return [];
    }
    return [refuse("countryChanged", `address.country is ${present} and cannot change to ${asked}.`)];
}
