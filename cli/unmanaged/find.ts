// Compares the tenant with what the programs manage: list calls only, whole pages.
import { expectingFailures } from "../export/tenant/expected";
import { mapConcurrently } from "../../provider/run-state/map-concurrently";
import { tenantCustomers, type TenantCustomer } from "../export/tenant/customers";
import { tenantSession, type Say } from "../export/tenant/session";
import { declarationsOf } from "../export/user-declarations";
import type { Session } from "../../provider/run-state/session";
import type { Managed } from "./managed";

export interface UnmanagedCustomer {
    readonly id: string;
    readonly externalId: string;
    /** Empty where Webex does not tell it. */
    readonly name: string;
    readonly status: string;
    readonly onBehalfOf?: string | undefined;
}

export interface UnmanagedUser {
    readonly id: string;
    readonly email: string;
    readonly package: string;
    readonly status: string;
    readonly customerId: string;
    /** The customer's external id. */
    readonly customer: string;
    /** What a program writes to adopt the user; only where its customer is managed and Webex returns what is needed. */
    readonly declaration?: string | undefined;
}

export interface Unmanaged {
    readonly customers: readonly UnmanagedCustomer[];
    readonly users: readonly UnmanagedUser[];
}

export async function findUnmanaged({ ids }: Managed, stack: string | undefined, say: Say): Promise<Unmanaged> {
    return expectingFailures(async () => {
        const session = await tenantSession(stack, say);
        const all = await tenantCustomers(session);
        const customers = await mapConcurrently(
            all.filter(({ customer }) => !ids.has(customer.id)),
            (one) => named(one, session),
        );
        const users = await mapConcurrently(all, async (one) => {
            const unmanaged = (await usersOf(one, session)).filter(({ id }) => !ids.has(id));
            return ids.has(one.customer.id) && unmanaged.length > 0
                ? declared(unmanaged, (await declarationsOf(one, unmanaged, session)).lines)
                : unmanaged;
        });
        return { customers, users: users.flat() };
    });
}

const declared = (users: readonly UnmanagedUser[], declarations: ReadonlyMap<string, string>): UnmanagedUser[] =>
    users.map((user) => ({ ...user, declaration: declarations.get(user.id) }));

async function named({ customer, onBehalfOf }: TenantCustomer, session: Session): Promise<UnmanagedCustomer> {
    const { id, orgId, externalId, status } = customer;
    const call = { about: `read the customer ${JSON.stringify(externalId)} (${id})`, onBehalfOf };
    const organization = orgId === undefined ? undefined : await session.cache.organization(orgId, call);
    return { id, externalId, name: organization?.displayName ?? "", status, ...(onBehalfOf && { onBehalfOf }) };
}

async function usersOf({ customer, onBehalfOf }: TenantCustomer, session: Session): Promise<UnmanagedUser[]> {
    const call = { about: `list the users of the customer ${JSON.stringify(customer.externalId)}`, onBehalfOf };
    const subscribers = await session.cache.subscribers(customer.id, call);
    return [...subscribers.values()]
        .map(({ id, email, packages, status, customerId }) => ({
            id,
            email,
            package: packages.join(", "),
            status,
            customerId,
            customer: customer.externalId,
        }))
        .sort((one, other) => (one.email < other.email ? -1 : 1));
}
