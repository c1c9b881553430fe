// The natural keys of what a program declares: under them Webex finds an object again, whatever its resource is called.
import { isRaw, isUnknown, textAt, type Raw } from "./unknown";

export interface NaturalKey {
    /** Distinct over all kinds: `user anna@norrbygg.example`. */
    readonly key: string;
    /** The input that holds it, for messages. */
    readonly path: string;
    /** `the user anna@norrbygg.example` */
    readonly what: string;
}

export const userKey = (email: string): string => `user ${email.trim().toLowerCase()}`;

/** Each sub-partner has external ids of its own, beside the partner's. */
export const customerKey = (customer: unknown): string =>
    `customer ${textAt(customer, "onBehalfOf") ?? ""} ${textAt(customer, "externalId") ?? ""}`;

/** A name is unique within its customer, which goes by its id or by its URN. */
export const locationKey = (customer: string, name: string): string => `location ${customer} ${name}`;

/** What distinguishes one customer from another: its URN where the program declares it, its id where Webex has given one. */
export function customerKeys(news: Raw): string[] {
    const customer = news["customer"] ?? news["customerId"];
    const known = isRaw(customer) ? [textAt(customer, "urn"), textAt(customer, "id")] : [customer];
    return known.filter((one): one is string => typeof one === "string" && !isUnknown(one));
}
