// What Pulumi does with all users of a customer as one resource: side by side, and what succeeded is kept whatever else fails.
import type { Subscriber } from "../webex/wire/subscriber";
import type { Session } from "../run-state/session";
import type { Declaration } from "../run-state/identity-ledger";
import { keptNote } from "../run-state/takeovers";
import { userKey } from "../validation/identity";
import { pick } from "../validation/pick";
import { isAbsent, isRaw, textAt, type Raw } from "../validation/unknown";
import { stopIfRefused } from "../dynamic/stop-if-refused";
import { KeptInState, Refused, type Resource } from "../dynamic/resource";
import { addressesOf } from "../customer-user/address";
import { administratorAmong } from "../customer-user/administrator";
import { changeUser } from "../customer-user/change";
import { customerOf, userInputs } from "../customer-user/inputs";
import { callTo, nameOf as nameOfUser } from "../customer-user/naming";
import { readUser } from "../customer-user/observe";
import { takeOrProvision } from "../customer-user/provision";
import { answeringAsGiven } from "./as-given";
import { differencesBetween, type Pair } from "./differences";
import { idOf, importedUsers } from "./imported";
import { entryKeys, observedKeys, usersIn, withCustomerId } from "./inputs";
import { validateAllIdentities } from "./identity";
import { validateAllUsers } from "./validate";
import { freeSeats, inWaves } from "./moves";
import { BatchResult } from "./batch-result";

const nameOf = (inputs: Raw): string => `the users of the customer ${textAt(inputs, "customerId") ?? ""}`.trim();

const shared = (inputs: Raw): Raw => pick(inputs, ["customerId", "onBehalfOf", "adopt"]);

async function removeUser(user: Raw, session: Session): Promise<void> {
    const id = textAt(user, "id") ?? "";
    await session.client.subscribers.remove(id, callTo("remove", user));
    await session.cache.removeSubscriber(textAt(user, "customerId") ?? "", id, textAt(user, "personId"));
}

/** Removes users, except those whom another resource of this program declares: they keep their accounts. */
async function releaseUsers(users: readonly Raw[], batch: BatchResult, session: Session): Promise<void> {
    const open = users.filter((user) => keeperOf(user, session) === undefined);
    const isKnown =
        open.length === 0 || (await session.programKeys.declareRemembered(open.flatMap(addressesOf).map(userKey)));
    await batch.run(users, async (user) => {
        const keeper = keeperOf(user, session);
        if (keeper !== undefined) {
            session.say(keptNote(nameOfUser(user), keeper));
        } else if (isKnown) {
            await removeUser(user, session);
        } else {
            throw new Refused([
                `${nameOfUser(user)} was not removed: other resources of this program were still being changed, and one of them may declare this user. Run \`pulumi up\` again.`,
            ]);
        }
        return undefined;
    });
}

const keeperOf = (user: Raw, session: Session): Declaration | undefined =>
    session.identities.keeperOf(textAt(user, "id"), addressesOf(user).map(userKey));

/** Removals free seats and numbers for changes, and changes for those who come. */
async function apply(olds: Raw, news: Raw, session: Session): Promise<BatchResult> {
    const { added, changed, removed } = differencesBetween(olds, news);
    const batch = new BatchResult(olds, news);
    await releaseUsers(removed, batch, session);
    const formerOf = new Map(changed.map(({ before, now }) => [now, before]));
    const change = async (now: Raw): Promise<Raw> => {
        const before = formerOf.get(now) ?? {};
        const id = textAt(before, "id") ?? "";
        return { id, ...(await changeUser(id, before, userInputs.parse(now), session)) };
    };
    for (const wave of await inOrderOfChange(changed, news, session)) {
        const users = wave.map(({ now }) => now);
        await batch.run(users, change);
    }
    const provision = async (user: Raw): Promise<Raw> => {
        const { id, outs } = await takeOrProvision(userInputs.parse(user), session);
        holdUser(id, user, session);
        return { id, ...outs };
    };
    const { first, others } = await inOrderOfArrival(added, news, session);
    await batch.run(first, provision);
    await batch.run(others, provision);
    return batch;
}

/** Side by side, but for those who take the seat, the number or the extension of another. */
async function inOrderOfChange(
    changed: readonly Pair[],
    news: Raw,
    session: Session,
): Promise<readonly (readonly Pair[])[]> {
    const [first] = changed;
    const customerId = textAt(news, "customerId") ?? "";
    const customer = session.customers.of(customerId);
    if (first === undefined) {
        return [];
    }
    const hasQuantities = freeSeats(customer, []).size > 0;
    const users = hasQuantities
        ? await session.cache.subscribers(customerId, callTo("update", first.now))
        : new Map<string, Subscriber>();
    const taken = [...users.values()].flatMap(({ packages }) => packages);
    const { waves, stuck } = inWaves(changed, freeSeats(customer, taken));
    return [...waves, stuck];
}

/** The first user of an organization becomes its administrator: one who is meant to be goes first, and alone. */
async function inOrderOfArrival(
    added: readonly Raw[],
    news: Raw,
    session: Session,
): Promise<{ first: readonly Raw[]; others: readonly Raw[] }> {
    const customerId = textAt(news, "customerId") ?? "";
    const first = administratorAmong(added, session.customers.of(customerId).adminEmail);
    if (first === undefined) {
        return { first: [], others: added };
    }
    const present = await session.cache.subscribers(customerId, callTo("create", first));
    return present.size > 0
        ? { first: [], others: added }
        : { first: [first], others: added.filter((user) => user !== first) };
}

/** Whoever asks for its removal under another resource finds that this one holds it. */
function holdUser(id: string, user: Raw, session: Session): void {
    const by = session.identities.declarantOf(userKey(textAt(user, "email") ?? ""));
    if (by !== undefined) {
        session.identities.hold(id, by);
    }
}

const allUsers: Resource = {
    nameOf,
    removesParts: true,

    keysOf: ({ users }) =>
        isRaw(users)
            ? Object.keys(users).map((email) => ({
                  key: userKey(email),
                  path: `users.${email}`,
                  what: nameOfUser({ email }),
              }))
            : [],

    async check(olds, news, session, by) {
        const inputs = withCustomerId(news);
        const customer = customerOf(news);
        if (customer.id !== undefined) {
            session.customers.learn(customer.id, customer);
        }
        const before = isAbsent(olds["users"]) ? undefined : olds;
        const identity = await validateAllIdentities(inputs, before, by, session);
        return { inputs, refusals: [...identity, ...(await validateAllUsers(inputs, before, customer, session, by))] };
    },

    async diff(_id, olds, news, session) {
        const moves = olds["customerId"] !== news["customerId"];
        const { added, changed, removed } = differencesBetween(olds, news);
        const changes = moves || added.length + changed.length + removed.length > 0;
        const before = moves ? undefined : olds;
        const identity = changes ? await validateAllIdentities(news, before, undefined, session) : [];
        const refusals = changes ? [...identity, ...(await validateAllUsers(news, before, undefined, session))] : [];
        const fields = [...(moves ? ["customerId"] : []), ...(changes ? ["users"] : [])];
        return { changes, fields, replaces: moves ? ["customerId"] : [], refusals };
    },

    async create(inputs, session) {
        stopIfRefused(await validateAllUsers(inputs, undefined, undefined, session));
        const id = idOf(textAt(inputs, "customerId") ?? "");
        const batch = await apply({ ...shared(inputs), users: {} }, inputs, session);
        const outs = { ...shared(inputs), users: batch.entries };
        if (batch.problem === undefined) {
            return { id, outs };
        }
        throw Object.keys(batch.entries).length === 0 ? batch.problem : new KeptInState(id, outs, batch.problem);
    },

    async read(_id, props, session) {
        const customerId = textAt(props, "customerId") ?? "";
        const subscribers = await session.cache.subscribers(customerId, callTo("read", props));
        const found = await Promise.all(
            [...usersIn(props).values()].map(async (user) => {
                const subscriber = subscribers.get(textAt(user, "id") ?? "");
                return subscriber === undefined ? undefined : readUser(subscriber, user, session, callTo("read", user));
            }),
        );
        const present = found.filter((one) => one !== undefined);
        const map = (side: "outs" | "inputs", keys: readonly string[]): Raw =>
            Object.fromEntries(present.map((one) => [textAt(one[side], "email") ?? "", pick(one[side], keys)]));
        const ids = new Map([...subscribers.values()].map(({ id, email }) => [email.toLowerCase(), id]));
        const entries = Object.entries(map("outs", [...entryKeys, ...observedKeys]));
        const users = Object.fromEntries(
            entries.map(([email, entry]) => [email, { ...(entry as Raw), id: ids.get(email.toLowerCase()) }]),
        );
        return { outs: { ...shared(props), users }, inputs: { ...shared(props), users: map("inputs", entryKeys) } };
    },

    readImported: importedUsers,

    async update(id, olds, news, session) {
        stopIfRefused(await validateAllUsers(news, olds, undefined, session));
        const batch = await apply(olds, news, session);
        const outs = { ...shared(news), users: batch.entries };
        if (batch.problem !== undefined) {
            throw new KeptInState(id, outs, batch.problem);
        }
        return outs;
    },

    async remove(_id, props, session) {
        const batch = new BatchResult(props, props);
        await releaseUsers([...usersIn(props).values()], batch, session);
        if (batch.problem !== undefined) {
            throw batch.problem;
        }
    },
};

export const customerUsers = answeringAsGiven(allUsers);
