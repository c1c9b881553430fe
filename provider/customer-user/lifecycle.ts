// What Pulumi does with a user: a subscriber of the wholesale API, and the person behind it.
import { NotFound } from "../backend/errors/family";
import type { CustomerFacts } from "../plan/customer-facts";
import { sameEmail } from "../plan/same";
import { isAbsent, textAt, type Raw } from "../plan/unknown";
import { stopIfRefused } from "../shell/judgement";
import type { Session } from "../session/session";
import type { Resource } from "../shell/resource";
import { changeUser } from "./change";
import { declareGone } from "./departures";
import { differingFields, identity } from "./diff";
import { customerOf, userInputs, withCustomerId } from "./inputs";
import { judge } from "./judgement";
import { callTo, nameOf } from "./naming";
import { observe } from "./observe";
import { takeOrProvision } from "./provision";

/** A new address is another user; the former one goes first. */
function declareReplaced(olds: Raw, news: Raw, customer: CustomerFacts | undefined, session: Session): void {
    const email = textAt(olds, "email");
    if (email !== undefined && olds["customerId"] === news["customerId"] && !sameEmail(email, news["email"])) {
        declareGone([email], news, customer, session);
    }
}

export const customerUser: Resource = {
    nameOf,

    async check(olds, news, session) {
        const inputs = withCustomerId(news);
        const customer = customerOf(news);
        if (customer.id !== undefined) {
            session.customers.learn(customer.id, customer);
        }
        const isNew =
            isAbsent(olds["email"]) || differingFields(olds, inputs).some((field) => identity.includes(field));
        const before = isNew ? undefined : olds;
        declareReplaced(olds, inputs, customer, session);
        return { inputs, refusals: await judge({ now: inputs, before, customer }, session) };
    },

    async diff(_id, olds, news, session) {
        const differing = differingFields(olds, news);
        const replaces = differing.filter((field) => identity.includes(field));
        const before = replaces.length > 0 ? undefined : olds;
        declareReplaced(olds, news, undefined, session);
        return { changes: differing.length > 0, replaces, refusals: await judge({ now: news, before }, session) };
    },

    async create(raw, session) {
        stopIfRefused(await judge({ now: raw }, session));
        return takeOrProvision(userInputs.parse(raw), session);
    },

    async read(id, props, session) {
        const call = callTo("read", props);
        const customerId = textAt(props, "customerId");
        const subscriber =
            customerId === undefined
                ? await session.backend.subscribers.get(id, call)
                : (await session.directory.subscribers(customerId, call)).get(id);
        if (subscriber === undefined && isAbsent(props["email"])) {
            throw new NotFound(`There is no user with the id ${id} at Webex. Take the id from getUsers(customer).`);
        }
        return subscriber === undefined ? undefined : observe(subscriber, props, session, call);
    },

    async update(id, olds, news, session) {
        stopIfRefused(await judge({ now: news, before: olds }, session));
        return changeUser(id, olds, userInputs.parse(news), session);
    },

    async remove(id, props, session) {
        await session.backend.subscribers.remove(id, callTo("remove", props));
        const customerId = textAt(props, "customerId");
        if (customerId !== undefined) {
            await session.directory.forgetSubscriber(customerId, id, textAt(props, "personId"));
        }
    },
};
