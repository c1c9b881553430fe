// Reads all users of a customer of which only the id is known, as a program would declare them.
import { obstacleTo } from "../customer-user/obstacle";
import { callTo, nameOf as nameOfUser } from "../customer-user/naming";
import { readUser } from "../customer-user/observe";
import type { Session } from "../run-state/session";
import { pick } from "../validation/pick";
import { textAt, type Raw } from "../validation/unknown";
import { NotFound } from "../webex/errors/family";
import { entryKeys, observedKeys } from "./inputs";

/** Of the users of one customer. */
export const idOf = (customerId: string): string => `${customerId}/users`;

export async function importedUsers(id: string, session: Session): Promise<{ outs: Raw; inputs: Raw }> {
    const [, customerId = ""] = /^(.+)\/users$/u.exec(id) ?? [];
    if (customerId === "") {
        throw new NotFound(`${JSON.stringify(id)} is not the id of a customer's users; use <customer id>/users.`);
    }
    const about = `read the users of the customer ${customerId}`;
    const customer = await session.cache.customerAnywhere(customerId, { about });
    if (customer === undefined) {
        throw new NotFound(`Webex has no customer with the id ${customerId}. Look up the id in Partner Hub.`);
    }
    const shared = { customerId, ...pick({ onBehalfOf: customer.onBehalfOf }, ["onBehalfOf"]) };
    const subscribers = await session.cache.subscribers(customerId, callTo("read", shared));
    const users = await Promise.all(
        [...subscribers.values()].map(async (subscriber) => {
            const { email } = subscriber;
            const { outs, inputs } = await readUser(subscriber, shared, session, callTo("read", { ...shared, email }));
            const obstacle = obstacleTo(textsOf(outs), subscriber);
            if (obstacle !== undefined) {
                session.say(`warning: ${nameOfUser({ email })} was not imported, because this user ${obstacle}.`);
                return [];
            }
            const out = { ...pick(outs, [...entryKeys, ...observedKeys]), id: subscriber.id };
            return [{ email, out, input: pick(inputs, entryKeys) }];
        }),
    );
    const map = (side: "out" | "input"): Raw => Object.fromEntries(users.flat().map((one) => [one.email, one[side]]));
    return { outs: { ...shared, users: map("out") }, inputs: { ...shared, users: map("input") } };
}

const textsOf = (user: Raw) => ({
    package: textAt(user, "package"),
    firstName: textAt(user, "firstName"),
    lastName: textAt(user, "lastName"),
    phoneNumber: textAt(user, "phoneNumber"),
    extension: textAt(user, "extension"),
});
