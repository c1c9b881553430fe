// The lines that adopt users of a customer that a program manages already.
import type { Session } from "../../provider/run-state/session";
import type { LeftOut } from "./content/customer-content";
import { usersOf } from "./content/users";
import { Code, quoted, source } from "./program/source";
import type { TenantCustomer } from "./tenant/customers";

export interface Declarations {
    /** By Webex's id; without those whom Webex does not return whole. */
    readonly lines: ReadonlyMap<string, string>;
    readonly leftOut: readonly LeftOut[];
}

export async function declarationsOf(
    { customer, onBehalfOf }: TenantCustomer,
    chosen: readonly { readonly id: string }[],
    session: Session,
): Promise<Declarations> {
    const { id, orgId, externalId } = customer;
    if (orgId === undefined) {
        return { lines: new Map(), leftOut: [] };
    }
    const call = { about: `read the users of the customer ${JSON.stringify(externalId)}`, onBehalfOf };
    const wanted = new Set(chosen.map((user) => user.id));
    const [all, people] = await Promise.all([session.cache.subscribers(id, call), session.cache.people(orgId, call)]);
    const subscribers = [...all.values()].filter((one) => wanted.has(one.id));
    const { users, leftOut } = await usersOf(subscribers, people, session, call);
    const lines = new Map(
        users.map(({ email, ...user }) => {
            const args = { customer: new Code("customer"), email, ...user, adopt: true };
            const text = source(args, 0, 0, Number.NEGATIVE_INFINITY);
            return [email, `new wholesale.CustomerUser(${quoted(email.toLowerCase())}, ${text});`] as const;
        }),
    );
    return {
        lines: new Map(
            subscribers.flatMap((one) => (lines.has(one.email) ? [[one.id, lines.get(one.email) ?? ""]] : [])),
        ),
        leftOut,
    };
}
