// The line that adopts one user of a customer that a program manages already.
import { usersOf } from "../export/content/users";
import { Code, quoted, source } from "../export/program/source";
import type { TenantCustomer } from "../export/tenant/customers";
import type { Session } from "../../provider/run-state/session";

/** By Webex's id; without those whom Webex does not return whole. */
export async function declarationsOf(
    { customer, onBehalfOf }: TenantCustomer,
    unmanaged: readonly { readonly id: string }[],
    session: Session,
): Promise<ReadonlyMap<string, string>> {
    const { id, orgId, externalId } = customer;
    if (orgId === undefined) {
        return new Map();
    }
    const call = { about: `read the users of the customer ${JSON.stringify(externalId)}`, onBehalfOf };
    const wanted = new Set(unmanaged.map((user) => user.id));
    const [all, people] = await Promise.all([session.cache.subscribers(id, call), session.cache.people(orgId, call)]);
    const subscribers = [...all.values()].filter((one) => wanted.has(one.id));
    const { users } = await usersOf(subscribers, people, session, call);
    const lines = new Map(
        users.map(({ email, ...user }) => {
            const args = { customer: new Code("customer"), email, ...user, adopt: true };
            const text = source(args, 0, 0, Number.NEGATIVE_INFINITY);
            return [email, `new wholesale.CustomerUser(${quoted(email.toLowerCase())}, ${text});`] as const;
        }),
    );
    return new Map(subscribers.flatMap((one) => (lines.has(one.email) ? [[one.id, lines.get(one.email) ?? ""]] : [])));
}
