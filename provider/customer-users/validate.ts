// Validates every user of the map by the rules of one user; the path names the user.
import type { CustomerFacts } from "../validation/customer-facts";
import type { Refusal } from "../validation/refusal";
import { isRaw, isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Declaration } from "../run-state/identity-ledger";
import type { Session } from "../run-state/session";
import { asAdoption } from "../dynamic/adoption";
import { adoptedUser } from "../customer-user/adopted";
import { validateAll } from "../validation/rule";
import { releaseSeatsAndNumbers, ledgerGroup } from "../customer-user/removed-users";
import { validate } from "../customer-user/validate";
import { callTo, nameOf } from "../customer-user/naming";
import { rulesOfTheMap } from "../customer-user/rules";
import { numberIsFree, seatsAreNotExceeded } from "../customer-user/rules/numbers";
import { userIsComplete } from "../customer-user/rules/shape";
import { pairsBetween } from "./differences";
import { usersIn } from "./inputs";
import { freeSeats, inWaves } from "./moves";

const source = "guide, configure a customer, step 5";
const fix = 'Set users: { "anna@norrbygg.example": { firstName, lastName, package } }.';

function misshapen({ users }: Raw): Refusal[] {
    if (isUnknown(users)) {
        return [];
    }
    const refusal = (path: string, reason: string): Refusal => ({
        rule: userIsComplete.id,
        severity: "refused",
        source,
        path,
        reason,
        fix,
    });
    if (!isRaw(users)) {
        return [refusal("users", "is not a map from e-mail addresses to users")];
    }
    const seen = new Set<string>();
    return Object.entries(users).flatMap(([email, entry]) => {
        const isTwice = seen.has(email.toLowerCase());
        seen.add(email.toLowerCase());
        return [
            ...(isTwice ? [refusal(`users.${email}`, "appears twice, differing only in upper and lower case")] : []),
            ...(isRaw(entry) || isUnknown(entry) ? [] : [refusal(`users.${email}`, "is not a user object")]),
        ];
    });
}

/** All before the first is validated: a user who leaves a package frees a seat, wherever in the map it is. */
function declareSeats(
    users: ReadonlyMap<string, Raw>,
    olds: ReadonlyMap<string, Raw>,
    group: string | undefined,
    session: Session,
): void {
    for (const [email, user] of users) {
        const name = textAt(user, "package");
        if (group !== undefined && name !== undefined) {
            const isChange = textAt(olds.get(email), "package") !== name;
            session.seats.declare(group, email, { package: name, isChange });
        }
    }
}

/** Users who wait for each other's seats: as Webex has them, else as the state does. */
async function waiting(
    { pairs, removed }: ReturnType<typeof pairsBetween>,
    customer: unknown,
    customerId: string | undefined,
    session: Session,
): Promise<readonly Raw[]> {
    if (pairs.every(({ before, now }) => textAt(before, "package") === textAt(now, "package"))) {
        return [];
    }
    const gone = new Set(removed.map(addressOf));
    const call = callTo("check", { customerId });
    const known =
        customerId === undefined
            ? undefined
            : await session.webex.ask(() => session.cache.subscribers(customerId, call));
    const taken =
        known === undefined
            ? pairs.flatMap(({ before }) => textAt(before, "package") ?? [])
            : [...known.values()].flatMap(({ email, packages }) => (gone.has(email.toLowerCase()) ? [] : packages));
    return inWaves(pairs, freeSeats(customer, taken)).stuck.map(({ now }) => now);
}

/** Those who give up a number or an extension before those who take it, and who joins after all of them. */
function inOrder({ pairs, added }: ReturnType<typeof pairsBetween>): readonly Raw[] {
    const { waves, stuck } = inWaves(pairs, new Map());
    return [...[...waves.flat(), ...stuck].map(({ now }) => now), ...added];
}

/** What would be reported for every user of a full package is reported once, for all of them. */
function mergeRepeated(refusals: readonly Refusal[]): Refusal[] {
    const known = new Set<string>();
    return refusals.flatMap((refusal) => {
        if (refusal.rule !== seatsAreNotExceeded.id) {
            return [refusal];
        }
        const isNew = !known.has(refusal.reason);
        known.add(refusal.reason);
        return isNew ? [{ ...refusal, path: "users" }] : [];
    });
}

/** Of the users who join, those whom the declaration adopts, as they are at Webex. */
async function adoptedAmong(added: readonly Raw[], session: Session): Promise<ReadonlyMap<string, Raw>> {
    const adopted = new Map<string, Raw>();
    for (const user of added.filter(({ adopt }) => adopt === true)) {
        const found = await session.webex.ask(() => adoptedUser(user, session));
        if (found !== undefined) {
            adopted.set(addressOf(user), found);
        }
    }
    return adopted;
}

const addressOf = (user: Raw): string => (textAt(user, "email") ?? "").toLowerCase();

export async function validateAllUsers(
    now: Raw,
    before: Raw | undefined,
    customer: CustomerFacts | undefined,
    session: Session,
    by?: Declaration,
): Promise<Refusal[]> {
    const refusals = misshapen(now);
    const kept = usersIn(now);
    const differences = pairsBetween(before ?? { users: {} }, now);
    const { pairs, added, removed } = differences;
    const adopted = await adoptedAmong(added, session);
    const olds = new Map([...pairs.map((pair) => [addressOf(pair.now), pair.before] as const), ...adopted]);
    const former = pairs.map((pair) => addressOf(pair.before)).filter((email) => !kept.has(email));
    releaseSeatsAndNumbers([...removed.map(addressOf), ...former], now, customer, session, by?.serial);
    declareSeats(kept, olds, ledgerGroup(now, customer, session), session);
    // One after the other, as they will change: each declares its number, and the last to come is the one who takes another's.
    const ofUser = new Map<string, Refusal[]>();
    for (const user of inOrder(differences)) {
        const email = addressOf(user);
        const asCreation = adopted.has(email) ? await validate({ now: user, customer }, session) : [];
        const asUpdate = await validate({ now: user, before: olds.get(email), customer }, session);
        const own = adopted.has(email) ? asAdoption(nameOf(user), asCreation, asUpdate) : asUpdate;
        ofUser.set(
            email,
            own.map((refusal) => ({ ...refusal, path: `users.${email}.${refusal.path}` })),
        );
    }
    refusals.push(...[...kept.keys()].flatMap((email) => ofUser.get(email) ?? []));
    const isFull = refusals.some(({ rule }) => rule === seatsAreNotExceeded.id || rule === numberIsFree.id);
    const customerId = customer?.id ?? textAt(now, "customerId");
    const owner = { ...session.customers.of(customerId), ...customer };
    const stuck = isFull ? [] : await waiting(differences, owner, customerId, session);
    const facts = { waitingForSeats: stuck.map(addressOf) };
    const swaps = stuck.flatMap((user) => validateAll(rulesOfTheMap, { now: user, facts }));
    return mergeRepeated([...refusals, ...swaps]);
}
