// What a program may look up at Webex: nothing is managed and nothing is written. Both the sdk and the plugin answer with it.
import { organizationOf } from "./run-state/organization-of";
import type { Session } from "./run-state/session";
import type { Customer } from "./webex/wire/customer";
import type { Location } from "./webex/wire/location";
import type { SubPartner } from "./webex/wire/sub-partner";
import type { Subscriber } from "./webex/wire/subscriber";

export interface LookupOptions {
    /** Organization id of the sub-partner on whose behalf to look. Default: the partner itself. */
    readonly onBehalfOf?: string | undefined;
}

export type CustomerKey = { readonly externalId: string } | { readonly orgId: string };

function described(key: CustomerKey): { name: string; value: string } {
    return "externalId" in key
        ? { name: "external id", value: key.externalId }
        : { name: "organization id", value: key.orgId };
}

export function noSuchCustomer(key: CustomerKey): string {
    const { name, value } = described(key);
    return `Webex has no customer with the ${name} ${JSON.stringify(value)}.`;
}

export async function findCustomer(
    { client }: Session,
    key: CustomerKey,
    options: LookupOptions,
): Promise<Customer | undefined> {
    const { name, value } = described(key);
    const about = `look up the customer with the ${name} ${value}`;
    const [found] = await client.customers.list(key, { about, ...options });
    return found;
}

export const listCustomers = ({ client }: Session, options: LookupOptions): Promise<Customer[]> =>
    client.customers.list({}, { about: "list the customers", ...options });

export const listUsers = ({ client }: Session, customerId: string, options: LookupOptions): Promise<Subscriber[]> =>
    client.subscribers.list({ customerId }, { about: "list the customer's users", ...options });

export async function listLocations(session: Session, customerId: string, options: LookupOptions): Promise<Location[]> {
    const call = { about: "list the customer's locations", ...options };
    return session.client.locations.list(await organizationOf(customerId, session, call), call);
}

export const listSubPartners = ({ client }: Session): Promise<SubPartner[]> =>
    client.subPartners({ about: "list the sub-partners" });
