// Look-ups for programs: what exists at Webex, read with the stack's own settings; nothing is managed and nothing is written.
import * as pulumi from "@pulumi/pulumi";
import type { LookupOptions } from "../provider/lookups";
import type { Customer } from "../provider/webex/wire/customer";
import type { Location } from "../provider/webex/wire/location";
import type { SubPartner } from "../provider/webex/wire/sub-partner";
import type { Subscriber } from "../provider/webex/wire/subscriber";
import type { Session } from "../provider/run-state/session";

export type { LookupOptions } from "../provider/lookups";

/** A customer by id: the resource, or what a look-up returned. */
export type CustomerId = string | { readonly id: string };

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

const lookups = () => import("../provider/lookups.js");

const idOf = (customer: CustomerId): string => (typeof customer === "string" ? customer : customer.id);

/** The partner's customer with that external id or organization id; fails if there is none. Webex does not return quantities or names. */
export async function getCustomer(
    key: { readonly externalId: string } | { readonly orgId: string },
    options: LookupOptions = {},
): Promise<Customer> {
    const { findCustomer, noSuchCustomer } = await lookups();
    const found = await findCustomer(await signedIn(), key, options);
    if (found === undefined) {
        throw new pulumi.RunError(noSuchCustomer(key));
    }
    return found;
}

/** All customers of the partner, or of a sub-partner. */
export async function getCustomers(options: LookupOptions = {}): Promise<Customer[]> {
    return (await lookups()).listCustomers(await signedIn(), options);
}

/** All users of a customer. Webex keeps names, numbers and roles with the person, so they are not included. */
export async function getUsers(customer: CustomerId, options: LookupOptions = {}): Promise<Subscriber[]> {
    return (await lookups()).listUsers(await signedIn(), idOf(customer), options);
}

/** All locations of a customer. */
export async function getLocations(customer: CustomerId, options: LookupOptions = {}): Promise<Location[]> {
    return (await lookups()).listLocations(await signedIn(), idOf(customer), options);
}

/** The partner's sub-partners. */
export async function getSubPartners(): Promise<SubPartner[]> {
    return (await lookups()).listSubPartners(await signedIn());
}
