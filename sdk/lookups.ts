// Look-ups for programs: what exists at Webex, read with the stack's own settings; nothing is managed and nothing is written.
import * as pulumi from "@pulumi/pulumi";
import type { Customer } from "../provider/webex/wire/customer";
import type { Location } from "../provider/webex/wire/location";
import type { SubPartner } from "../provider/webex/wire/sub-partner";
import type { Subscriber } from "../provider/webex/wire/subscriber";
import type { Session } from "../provider/run-state/session";

/** A customer by id: the resource, or what a look-up returned. */
export type CustomerId = string | { readonly id: string };

export interface LookupOptions {
    /** Organization id of the sub-partner on whose behalf to look. Default: the partner itself. */
    readonly onBehalfOf?: string | undefined;
}

let session: Session | undefined;

/** Loaded at the first look-up: a program that makes none does not pay for the client. */
async function signedIn(): Promise<Session> {
    if (session === undefined) {
        const { Session } = await import("../provider/run-state/session.js");
        session = new Session({ env: process.env, say: (line) => void pulumi.log.info(line) });
        session.configure((key) => pulumi.runtime.getConfig(key));
    }
    return session;
}

const idOf = (customer: CustomerId): string => (typeof customer === "string" ? customer : customer.id);

/** The partner's customer with that external id or organization id; fails if there is none. Webex does not return quantities or names. */
export async function getCustomer(
    key: { readonly externalId: string } | { readonly orgId: string },
    options: LookupOptions = {},
): Promise<Customer> {
    const { client } = await signedIn();
    const [name, value] = "externalId" in key ? ["external id", key.externalId] : ["organization id", key.orgId];
    const [found] = await client.customers.list(key, {
        about: `look up the customer with the ${name} ${value}`,
        ...options,
    });
    if (found === undefined) {
        throw new pulumi.RunError(`Webex has no customer with the ${name} ${JSON.stringify(value)}.`);
    }
    return found;
}

/** All customers of the partner, or of a sub-partner. */
export async function getCustomers(options: LookupOptions = {}): Promise<Customer[]> {
    const { client } = await signedIn();
    return client.customers.list({}, { about: "list the customers", ...options });
}

/** All users of a customer. Webex keeps names, numbers and roles with the person, so they are not included. */
export async function getUsers(customer: CustomerId, options: LookupOptions = {}): Promise<Subscriber[]> {
    const { client } = await signedIn();
    return client.subscribers.list({ customerId: idOf(customer) }, { about: "list the customer's users", ...options });
}

/** All locations of a customer. */
export async function getLocations(customer: CustomerId, options: LookupOptions = {}): Promise<Location[]> {
    const own = await signedIn();
    const { organizationOf } = await import("../provider/run-state/organization-of.js");
    const call = { about: "list the customer's locations", ...options };
    return own.client.locations.list(await organizationOf(idOf(customer), own, call), call);
}

/** The partner's sub-partners. */
export async function getSubPartners(): Promise<SubPartner[]> {
    const { client } = await signedIn();
    return client.subPartners({ about: "list the sub-partners" });
}
