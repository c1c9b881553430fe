// What Pulumi does with a user: a subscriber of the wholesale API, and the person behind it.
import type { Call } from "../backend/backend";
import { NotFound } from "../backend/errors/family";
import type { Subscriber } from "../backend/wire/subscriber";
import { isCalling } from "../catalog/packages";
import { pick } from "../plan/pick";
import type { Refusal } from "../plan/refusal";
import { judgeAll } from "../plan/rule";
import { sameEmail } from "../plan/same";
import { isAbsent, textAt, type Raw } from "../plan/unknown";
import { organizationOf } from "../session/organization-of";
import type { Session } from "../session/session";
import { stopIfForeign, stopIfRefused } from "../shell/judgement";
import { KeptInState, type Resource } from "../shell/resource";
import { differingFields, identity } from "./diff";
import { createdWith, packagesAtWebex } from "./customer-packages";
import { factsFor } from "./facts";
import { customerOf, inputKeys, NEXT, userInputs, withCustomerId, type UserInputs } from "./inputs";
import { observe } from "./observe";
import { changePerson, isOfPerson } from "./person";
import { userRules } from "./rules";
import type { UserSubject } from "./subject";
import { locationIdFor, numberFor } from "./whereabouts";

const nameOf = (inputs: Raw): string => `the user ${textAt(inputs, "email") ?? ""}`.trim();
const callTo = (doing: string, inputs: Raw): Call => ({
    about: `${doing} ${nameOf(inputs)}`,
    onBehalfOf: textAt(inputs, "onBehalfOf"),
    customerId: textAt(inputs, "customerId"),
});

/** A change is judged with what this run knows of the customer; at `diff` the inputs hold its id only. */
async function judge(subject: UserSubject, session: Session): Promise<Refusal[]> {
    const known = session.customers.of(subject.customer?.id ?? textAt(subject.now, "customerId"));
    const customer = {
        ...known,
        ...pick({ ...subject.customer }, ["id", "urn", "packages", "createdWith", "adminEmail"]),
    };
    const packages = customer.packages ?? (await packagesAtWebex(subject, session));
    const complete = {
        ...subject,
        customer: { ...customer, packages, createdWith: createdWith({ ...customer, packages }, known) },
    };
    return judgeAll(userRules, { ...complete, facts: await factsFor(complete, session) });
}

async function find(inputs: UserInputs, session: Session, call: Call): Promise<Subscriber | undefined> {
    const subscribers = await session.directory.subscribers(inputs.customerId, call);
    return [...subscribers.values()].find(({ email }) => sameEmail(email, inputs.email));
}

/** Brings the rest of a new subscriber in line; whatever fails, the subscriber's id is kept. */
async function complete(
    subscriber: Subscriber,
    inputs: UserInputs,
    outs: Raw,
    session: Session,
    call: Call,
): Promise<Raw> {
    if (subscriber.personId === undefined || inputs.roles === undefined) {
        return outs;
    }
    try {
        await changePerson(subscriber.personId, ["roles"], inputs, session, call);
        return { ...outs, roles: inputs.roles };
    } catch (error) {
        throw error instanceof Error ? new KeptInState(subscriber.id, outs, error) : error;
    }
}

async function provision(inputs: UserInputs, session: Session, call: Call): Promise<{ id: string; outs: Raw }> {
    const locationId = await locationIdFor(inputs, session, call);
    const phoneNumber = await numberFor(inputs, locationId, session, call);
    const { customerId, email, firstName, lastName, extension } = inputs;
    const subscriber = await session.backend.subscribers.provision(
        {
            customerId,
            email,
            packages: [inputs.package],
            provisioningParameters: { firstName, lastName, primaryPhoneNumber: phoneNumber, extension, locationId },
        },
        call,
    );
    await session.directory.noteSubscriber(subscriber);
    if (subscriber.personId === undefined) {
        session.say(
            `note: ${nameOf(inputs)} has to accept a mail from Webex before the account moves (${subscriber.status}); a later refresh shows it.`,
        );
    }
    const chosen = inputs.phoneNumber === NEXT ? { chosen: true } : {};
    const outs = {
        ...inputs,
        phoneNumber,
        ...chosen,
        personId: subscriber.personId,
        locationId,
        status: subscriber.status,
    };
    return { id: subscriber.id, outs: await complete(subscriber, inputs, outs, session, call) };
}

export const customerUser: Resource = {
    nameOf,

    async check(olds, news, session) {
        const inputs = withCustomerId(news);
        const customer = customerOf(news);
        if (customer.id !== undefined) {
            session.customers.learn(customer.id, customer);
        }
        const before = isAbsent(olds["email"]) ? undefined : olds;
        return { inputs, refusals: await judge({ now: inputs, before, customer }, session) };
    },

    async diff(_id, olds, news, session) {
        const differing = differingFields(olds, news);
        const replaces = differing.filter((field) => identity.includes(field));
        const before = replaces.length > 0 ? undefined : olds;
        return { changes: differing.length > 0, replaces, refusals: await judge({ now: news, before }, session) };
    },

    async create(raw, session) {
        stopIfRefused(await judge({ now: raw }, session));
        const inputs = userInputs.parse(raw);
        const call = callTo("create", inputs);
        const found = await find(inputs, session, call);
        if (found === undefined) {
            return provision(inputs, session, call);
        }
        const { outs } = await observe(found, inputs, session, call);
        if (inputs.adopt !== true) {
            stopIfForeign(`A user ${inputs.email} of the customer`, differingFields(outs, inputs));
        }
        return { id: found.id, outs: inputs.phoneNumber === NEXT ? { ...outs, chosen: true } : outs };
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
        const declared = userInputs.parse(news);
        const call = callTo("update", declared);
        const standing = (await session.directory.subscribers(declared.customerId, call)).get(id);
        if (standing === undefined) {
            throw new NotFound(
                `Could not ${call.about}: it is gone at Webex. Run \`pulumi refresh\`, then \`pulumi up\` creates it anew.`,
            );
        }
        const { outs: now } = await observe(
            standing,
            { ...pick(olds, ["locationId", "chosen"]), ...declared },
            session,
            call,
        );
        const differing = differingFields(now, declared);
        const startsCalling =
            differing.includes("package") && isCalling(declared.package) && !isCalling(standing.packages[0] ?? "");
        const locationId = startsCalling ? await locationIdFor(declared, session, call) : textAt(now, "locationId");
        const isChosen = declared.phoneNumber === NEXT;
        const taken =
            isChosen && !differing.includes("phoneNumber")
                ? textAt(now, "phoneNumber")
                : await numberFor(declared, locationId, session, call);
        const inputs: UserInputs = { ...declared, phoneNumber: taken };
        const personId = standing.personId;
        const losesRoles = differing.includes("roles");
        try {
            // A role is taken before the package changes and given after it: an administrator's package is judged by Webex.
            if (losesRoles && personId !== undefined && (declared.roles ?? []).length === 0) {
                await changePerson(personId, ["roles"], inputs, session, call);
            }
            if (differing.includes("package")) {
                const { extension } = inputs;
                const parameters = startsCalling
                    ? { provisioningParameters: { primaryPhoneNumber: taken, extension, locationId } }
                    : {};
                await session.directory.noteSubscriber(
                    await session.backend.subscribers.update(id, { packages: [declared.package], ...parameters }, call),
                );
                session.directory.forgetPeople(await organizationOf(declared.customerId, session, call));
            }
            if (personId !== undefined) {
                const own = differing
                    .filter(isOfPerson)
                    .filter((field) => !startsCalling || (field !== "phoneNumber" && field !== "extension"));
                const stillCalls = isCalling(declared.package);
                await changePerson(
                    personId,
                    own.filter((field) => stillCalls || (field !== "phoneNumber" && field !== "extension")),
                    inputs,
                    session,
                    call,
                );
            }
        } catch (error) {
            throw await halfDone(error, id, declared, session, call);
        }
        const after = (await session.directory.subscribers(declared.customerId, call)).get(id) ?? standing;
        const echo = { ...declared, phoneNumber: taken, ...(isChosen ? { chosen: true } : {}), locationId };
        return (await observe(after, echo, session, call)).outs;
    },

    async remove(id, props, session) {
        await session.backend.subscribers.remove(id, callTo("remove", props));
        const customerId = textAt(props, "customerId");
        if (customerId !== undefined) {
            await session.directory.forgetSubscriber(customerId, id);
        }
    },
};

/** State shows what Webex took of a change that failed on the way, so that the next run repairs just the rest. */
async function halfDone(
    error: unknown,
    id: string,
    declared: UserInputs,
    session: Session,
    call: Call,
): Promise<unknown> {
    if (!(error instanceof Error)) {
        return error;
    }
    session.directory.forgetSubscribers(declared.customerId);
    const subscriber = await session.backend.subscribers.get(id, call).catch(() => undefined);
    if (subscriber === undefined) {
        return error;
    }
    const { outs } = await observe(subscriber, declared, session, call);
    return new KeptInState(id, pick(outs, [...inputKeys, "personId", "locationId", "status"]), error);
}
