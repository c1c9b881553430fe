// Look-ups for programs: what exists at Webex, read with the stack's own settings; nothing is managed and nothing is written.
import * as pulumi from "@pulumi/pulumi";
import type { Session } from "../provider/run-state/session";
import { NotFoundError } from "./errors";
import type { Customer, Location, SubPartner, Subscriber } from "./lookup-results";

/** A customer: its id, or what a look-up returned. */
export type CustomerId = string | { readonly id: string };

/** On whose behalf a look-up reads. */
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
        session.configure((key) => pulumi.runtime.getConfig(key), "present configuration");
    }
    return session;
}

type Lookups = typeof import("../provider/lookups");

async function lookUp<Result>(read: (lookups: Lookups, session: Session) => Promise<Result>): Promise<Result> {
    try {
        return await read(await import("../provider/lookups.js"), await signedIn());
    } catch (error) {
        const { outwardError } = await import("./outward-error.js");
        throw outwardError(error);
    }
}

const idOf = (customer: CustomerId): string => (typeof customer === "string" ? customer : customer.id);

/**
 * The partner's customer with that external id or organization id; throws `NotFoundError` if there is none. Webex does not return quantities
 * or names.
 *
 * @example
 * ```ts
 * const found = wholesale.getCustomer({ externalId: "crm-004711" });
 * export const organization = found.then(({ orgId }) => orgId);
 * ```
 */
export async function getCustomer(
    key: { readonly externalId: string } | { readonly orgId: string },
    options: LookupOptions = {},
): Promise<Customer> {
    return lookUp(async ({ findCustomer, noSuchCustomer }, own) => {
        const found = await findCustomer(own, key, options);
        if (found === undefined) {
            throw new NotFoundError(noSuchCustomer(key));
        }
        return found;
    });
}

/** All customers of the partner, or of a sub-partner. */
export async function getCustomers(options: LookupOptions = {}): Promise<Customer[]> {
    return lookUp(({ listCustomers }, own) => listCustomers(own, options));
}

/** All users of a customer. Webex keeps names, numbers and roles with the person, so they are not included. */
export async function getUsers(customer: CustomerId, options: LookupOptions = {}): Promise<Subscriber[]> {
    return lookUp(({ listUsers }, own) => listUsers(own, idOf(customer), options));
}

/** All locations of a customer; throws `NotFoundError` if the customer does not exist or is not provisioned yet. */
export async function getLocations(customer: CustomerId, options: LookupOptions = {}): Promise<Location[]> {
    return lookUp(({ listLocations }, own) => listLocations(own, idOf(customer), options));
}

/** The partner's sub-partners. */
export async function getSubPartners(): Promise<SubPartner[]> {
    return lookUp(({ listSubPartners }, own) => listSubPartners(own));
}
