// Reads single users, and answers the lines that adopt them in a program that manages their customer already.
import { CommandFailure } from "../failure";
import type { LeftOut } from "./content/customer-content";
import { comment } from "./program/source";
import { chosenFrom } from "./tenant/chosen";
import { tenantCustomers } from "./tenant/customers";
import { expectingFailures } from "./tenant/expected";
import { mapConcurrently } from "../../provider/run-state/map-concurrently";
import { tenantSession, type Say } from "./tenant/session";
import { declarationsOf } from "./user-declarations";

export interface UsersOptions {
    readonly emails: readonly string[];
    /** External ids; all customers where there are none. */
    readonly customers: readonly string[];
    readonly stack: string | undefined;
}

export interface ExportedUsers {
    /** Under a comment for each customer. */
    readonly lines: readonly string[];
    readonly leftOut: readonly LeftOut[];
}

export async function exportUsers({ emails, customers, stack }: UsersOptions, say: Say): Promise<ExportedUsers> {
    return expectingFailures(async () => {
        const session = await tenantSession(stack, say);
        const wanted = new Set(emails.map((email) => email.toLowerCase()));
        const found = await mapConcurrently(chosenFrom(await tenantCustomers(session), customers), async (one) => {
            const { id, externalId } = one.customer;
            const about = `list the users of the customer ${JSON.stringify(externalId)}`;
            const subscribers = await session.cache.subscribers(id, { about, onBehalfOf: one.onBehalfOf });
            const users = [...subscribers.values()].filter(({ email }) => wanted.has(email.toLowerCase()));
            return { externalId, users, ...(await declarationsOf(one, users, session)) };
        });
        const known = new Set(found.flatMap(({ users }) => users.map(({ email }) => email.toLowerCase())));
        const unknown = [...wanted].filter((email) => !known.has(email));
        if (unknown.length > 0) {
            const names = unknown.map((email) => JSON.stringify(email)).join(", ");
            const where = customers.length === 0 ? "" : " at these customers";
            throw new CommandFailure(`Webex has no user with the e-mail address ${names}${where}.`);
        }
        return {
            lines: found.flatMap(({ externalId, lines }) =>
                lines.size === 0 ? [] : [heading(externalId), ...lines.values()],
            ),
            leftOut: found.flatMap(({ leftOut }) => leftOut),
        };
    });
}

const heading = (externalId: string): string =>
    comment(`Where \`customer\` is the WholesaleCustomer of ${externalId}:`);
