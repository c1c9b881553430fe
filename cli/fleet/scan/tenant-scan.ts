// What the lists of Webex show of all customers at once: a fingerprint of each, and when one of its users changed last.
import { createHash } from "node:crypto";
import { NotAllowed } from "../../../provider/webex/errors/family";
import type { Customer } from "../../../provider/webex/wire/customer";
import type { Session } from "../../../provider/run-state/session";
import { tenantCustomers, type TenantCustomer } from "../../export/tenant/customers";
import { expectingFailures } from "../../export/tenant/expected";

export interface ScannedCustomer {
    readonly fingerprint: string;
    /** Of its users, in milliseconds since 1970; nothing where none changed since the time that was asked for. */
    readonly lastChange: number | undefined;
}

export interface TenantScan {
    /** By external id; one that two customers have is left out, since nobody knows which of them is meant. */
    readonly customers: ReadonlyMap<string, ScannedCustomer>;
    /** When it began, by Webex's clock, in milliseconds since 1970. */
    readonly asOf: number;
}

/** `since`: how far back changes of users matter. */
export function scanTenant(session: Session, since: number): Promise<TenantScan> {
    return expectingFailures(async () => {
        // Before the customers, so that nothing that changes meanwhile is dated too early.
        const { changes, asOf } = await changesOf(session, since, undefined);
        const all = await tenantCustomers(session);
        const unreadable = new Set<string>();
        for (const owner of new Set(all.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))) {
            const theirs = await unlessForbidden(() => changesOf(session, since, owner));
            if (theirs === undefined) {
                unreadable.add(owner);
            }
            theirs?.changes.forEach((time, customer) => note(changes, customer, time));
        }
        const readable = all.filter(({ onBehalfOf }) => onBehalfOf === undefined || !unreadable.has(onBehalfOf));
        return { customers: byExternalId(readable, changes), asOf };
    });
}

type Changes = Map<string, number>;

async function changesOf(
    session: Session,
    since: number,
    onBehalfOf: string | undefined,
): Promise<{ readonly changes: Changes; readonly asOf: number }> {
    const call = { about: "list the users that changed last", onBehalfOf };
    const { subscribers, asOf } = await session.client.subscribers.changedSince(since, call);
    const changes: Changes = new Map();
    for (const { customerId, lastStatusChange } of subscribers) {
        const time = Date.parse(lastStatusChange ?? "");
        note(changes, customerId, Number.isNaN(time) ? Infinity : time);
    }
    return { changes, asOf };
}

/** Not every partner may read the users of its sub-partners: then the stacks of these customers are compared in depth. */
async function unlessForbidden<Answer>(doing: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
        return await doing();
    } catch (error) {
        if (error instanceof NotAllowed) {
            return undefined;
        }
        throw error;
    }
}

const note = (changes: Changes, customer: string, time: number): void =>
    void changes.set(customer, Math.max(time, changes.get(customer) ?? 0));

function byExternalId(all: readonly TenantCustomer[], changes: Changes): ReadonlyMap<string, ScannedCustomer> {
    const found = new Map<string, ScannedCustomer>();
    const doubled = new Set<string>();
    for (const { customer } of all) {
        if (found.has(customer.externalId)) {
            doubled.add(customer.externalId);
        }
        found.set(customer.externalId, {
            fingerprint: fingerprintOf(customer),
            lastChange: changes.get(customer.id),
        });
    }
    doubled.forEach((externalId) => found.delete(externalId));
    return found;
}

/** In one order, whatever the order of Webex's answer is. */
function fingerprintOf({ packages, resourceDetails, errors, ...rest }: Customer): string {
    const details = (resourceDetails?.packages ?? []).map(({ licenseIds, ...one }) => ({
        ...one,
        licenseIds: [...licenseIds].sort(),
    }));
    const parts = [rest, [...packages].sort(), details.map((one) => JSON.stringify(one)).sort(), errors];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
