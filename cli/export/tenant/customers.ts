// Every customer of the partner and of its sub-partners: list calls only, whole pages.
import { NotAllowed, NotFound } from "../../../provider/webex/errors/family";
import type { Customer } from "../../../provider/webex/wire/customer";
import type { Session } from "../../../provider/run-state/session";

export interface TenantCustomer {
    readonly customer: Customer;
    /** Organization id of the sub-partner whose customer it is. */
    readonly onBehalfOf?: string | undefined;
}

export async function tenantCustomers(session: Session): Promise<TenantCustomer[]> {
    const own = await session.cache.customers({ about: "list the customers" });
    const all = new Map<string, TenantCustomer>(own.map((customer) => [customer.id, { customer }]));
    for (const onBehalfOf of await subPartners(session)) {
        const call = { about: `list the customers of the sub-partner ${onBehalfOf}`, onBehalfOf };
        const theirs = await unlessForbidden(() => session.cache.customers(call), session);
        for (const customer of theirs) {
            all.set(customer.id, { customer, onBehalfOf });
        }
    }
    return [...all.values()].sort((one, other) => compare(keyOf(one), keyOf(other)));
}

async function subPartners(session: Session): Promise<string[]> {
    const found = await unlessForbidden(() => session.client.subPartners({ about: "list the sub-partners" }), session);
    return found.map(({ orgId }) => orgId);
}

/** Not every partner may ask about sub-partners; its own customers are there all the same. */
async function unlessForbidden<Item>(doing: () => Promise<Item[]>, session: Session): Promise<Item[]> {
    try {
        return await doing();
    } catch (error) {
        if (error instanceof NotAllowed || error instanceof NotFound) {
            session.say(`note: sub-partners and their customers were skipped. ${error.message}`);
            return [];
        }
        throw error;
    }
}

/** Webex's order is nobody's promise, and two exports of one tenant should be alike. */
const keyOf = ({ customer, onBehalfOf }: TenantCustomer): string =>
    JSON.stringify([onBehalfOf ?? "", customer.externalId, customer.id]);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
