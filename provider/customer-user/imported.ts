// Reads a user of whom only the id is known: all that Webex returns, as a program would declare it.
import type { Session } from "../run-state/session";
import { pick } from "../validation/pick";
import type { Raw } from "../validation/unknown";
import { NotFound } from "../webex/errors/family";
import { readUser } from "./observe";

export const noSuchUser = (id: string): NotFound =>
    new NotFound(`Webex has no user with the id ${id}. Look up the id with getUsers(customer).`);

/** Reads the first users of a customer one by one, and all others in whole pages. */
export async function importedUser(id: string, session: Session): Promise<{ outs: Raw; inputs: Raw }> {
    const about = `read the user ${id}`;
    const known = await session.cache.knownSubscriber(id);
    const found = known === undefined ? await session.cache.subscriberAnywhere(id, { about }) : undefined;
    const subscriber = known ?? found?.item;
    if (subscriber === undefined) {
        throw noSuchUser(id);
    }
    const { customerId } = subscriber;
    const onBehalfOf = (found ?? (await session.cache.customerAnywhere(customerId, { about })))?.onBehalfOf;
    const call = { about, onBehalfOf, customerId };
    await session.cache.subscribers(customerId, call);
    return readUser(subscriber, pick({ onBehalfOf }, ["onBehalfOf"]), session, call);
}
