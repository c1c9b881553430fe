// What Pulumi does with a user: a subscriber of the wholesale API, and the person behind it.
import type { CustomerFacts } from "../validation/customer-facts";
import { userKey } from "../validation/identity";
import { sameEmail } from "../validation/same";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import { stopIfRefused } from "../dynamic/stop-if-refused";
import { customerLabel } from "../run-state/customer-label";
import type { Session } from "../run-state/session";
import type { Resource } from "../dynamic/resource";
import { addressesOf } from "./address";
import { changeUser } from "./change";
import { releaseSeatsAndNumbers } from "./removed-users";
import { differingFields, replacingFields } from "./diff";
import { customerOf, userInputs, withCustomerId } from "./inputs";
import { validateUserIdentity } from "./identity";
import { importedUser, noSuchUser } from "./imported";
import { validate } from "./validate";
import { callTo, nameOf } from "./naming";
import { readUser } from "./observe";
import { adoptedUser } from "./adopted";
import { existingUser, takeOrProvision } from "./provision";

/** What a former address had is free for the new one, whether the user is replaced or keeps its account. */
function declareReplaced(olds: Raw, news: Raw, customer: CustomerFacts | undefined, session: Session): void {
    const email = textAt(olds, "email");
    if (email !== undefined && olds["customerId"] === news["customerId"] && !sameEmail(email, news["email"])) {
        const by = session.identities.declarantOf(userKey(textAt(news, "email") ?? ""))?.serial;
        releaseSeatsAndNumbers([email], news, customer, session, by);
    }
}

export const customerUser: Resource = {
    nameOf,

    keysOf: (user) =>
        addressesOf(user).map((email) => ({ key: userKey(email), path: "email", what: nameOf({ email }) })),

    groupOf: customerLabel,

    async find(raw, session) {
        const inputs = userInputs.safeParse(raw);
        const isAsked = inputs.success && inputs.data.customerId !== "" && !isUnknown(raw["customerId"]);
        return isAsked ? existingUser(inputs.data, session) : undefined;
    },

    async check(olds, news, session, by) {
        const inputs = withCustomerId(news);
        const customer = customerOf(news);
        if (customer.id !== undefined) {
            session.customers.learn(customer.id, customer);
        }
        const isNew = isAbsent(olds["email"]) || replacingFields(olds, inputs).length > 0;
        const before = isNew ? undefined : olds;
        if (by.createsFirst !== true) {
            declareReplaced(olds, inputs, customer, session);
        }
        const identity = await validateUserIdentity({ now: inputs, olds, by }, session);
        return { inputs, refusals: [...identity, ...(await validate({ now: inputs, before, customer }, session))] };
    },

    async diff(_id, olds, news, session) {
        const differing = differingFields(olds, news);
        const replaces = replacingFields(olds, news);
        const before = replaces.length > 0 ? undefined : olds;
        declareReplaced(olds, news, undefined, session);
        if (replaces.includes("email")) {
            session.say(
                `note: ${nameOf(olds)} is replaced by ${nameOf(news)}: the e-mail address and the name both change, so this is treated as another person. The existing account is removed first. To change the address of the same account, keep the name.`,
            );
        }
        const identity = await validateUserIdentity({ now: news, olds }, session);
        const refusals = [...identity, ...(await validate({ now: news, before }, session))];
        return { changes: differing.length > 0, fields: differing, replaces, refusals };
    },

    async create(raw, session) {
        // One to adopt has been validated as the update that follows.
        const taken = raw["adopt"] === true ? await adoptedUser(raw, session) : undefined;
        stopIfRefused(taken === undefined ? await validate({ now: raw }, session) : []);
        return takeOrProvision(userInputs.parse(raw), session);
    },

    async read(id, props, session) {
        const call = callTo("read", props);
        const customerId = textAt(props, "customerId");
        const subscriber =
            customerId === undefined
                ? await session.client.subscribers.get(id, call)
                : (await session.cache.subscribers(customerId, call)).get(id);
        if (subscriber === undefined && isAbsent(props["email"])) {
            throw noSuchUser(id);
        }
        return subscriber === undefined ? undefined : readUser(subscriber, props, session, call);
    },

    readImported: importedUser,

    async update(id, olds, news, session) {
        stopIfRefused(await validate({ now: news, before: olds }, session));
        return changeUser(id, olds, userInputs.parse(news), session);
    },

    async remove(id, props, session) {
        await session.client.subscribers.remove(id, callTo("remove", props));
        const customerId = textAt(props, "customerId");
        if (customerId !== undefined) {
            await session.cache.removeSubscriber(customerId, id, textAt(props, "personId"));
        }
    },
};
