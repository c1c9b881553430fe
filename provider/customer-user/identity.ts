// Judges whom a user is: its address belongs to one person in all of Webex, and an account stays with its person.
import type { CallContext } from "../webex/webex-client";
import type { Subscriber } from "../webex/wire/subscriber";
import { userKey } from "../validation/identity";
import { identityRules, type IdentitySubject } from "../validation/identity-rules";
import type { Refusal } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import { same, sameEmail } from "../validation/same";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Declaration } from "../run-state/identity-ledger";
import type { Session } from "../run-state/session";
import { addressChange, isDriftAlone } from "./address";
import { userInputs } from "./inputs";
import { callTo, nameOf } from "./naming";
import { existingUser } from "./provision";
import { takenAddress, takenAddressOfNewUser } from "./taken-address";

interface Change {
    readonly now: Raw;
    /** As state has it; absent for a new user. */
    readonly olds: Raw | undefined;
    /** At `check` alone: no other call knows which resource it is about. */
    readonly by?: Declaration | undefined;
}

/** An empty one is refused in words of its own. */
const customerIdOf = (now: Raw): string | undefined => textAt(now, "customerId") || undefined;

async function holderAtCustomer(now: Raw, session: Session, call: CallContext): Promise<Subscriber | undefined> {
    const [customerId, email] = [customerIdOf(now), textAt(now, "email")];
    return customerId === undefined || email === undefined
        ? undefined
        : session.cache.subscriberWith(customerId, email, call);
}

/** The program itself: another resource has had this address until now, or takes the one that is given up here. */
function shared({ now, olds, by }: Change, session: Session): string | undefined {
    const [email, former] = [textAt(now, "email"), textAt(olds, "email")];
    if (by === undefined || email === undefined) {
        return undefined;
    }
    const successor =
        former === undefined || sameEmail(former, email) ? undefined : session.identities.release(userKey(former), by);
    return (session.identities.formerHolderOf(userKey(email), by) ?? successor)?.label;
}

async function ofNewUser({ now }: Change, session: Session, call: CallContext): Promise<Partial<IdentitySubject>> {
    if (customerIdOf(now) === undefined || (await holderAtCustomer(now, session, call)) !== undefined) {
        return {};
    }
    return { heldElsewhere: await takenAddressOfNewUser(now, session, call) };
}

/** Webex's precheck validates newcomers, who may take over a person of the organization; a user who is there may not. */
async function isHeldByPerson(
    now: Raw,
    olds: Raw,
    own: Subscriber,
    session: Session,
    call: CallContext,
): Promise<boolean> {
    const orgId = (await session.cache.customer(own.customerId, call))?.orgId;
    const people = orgId === undefined ? undefined : await session.cache.people(orgId, call);
    const others = [...(people?.values() ?? [])].filter(({ id }) => id !== own.personId);
    return (
        addressChange(olds, now) === "same person" &&
        others.some(({ emails }) => emails.some((email) => sameEmail(email, now["email"])))
    );
}

async function ofNewAddress(
    now: Raw,
    olds: Raw,
    session: Session,
    call: CallContext,
): Promise<Partial<IdentitySubject>> {
    const [customerId, former] = [textAt(olds, "customerId"), textAt(olds, "email")];
    const own =
        customerId === undefined || former === undefined
            ? undefined
            : await session.cache.subscriberWith(customerId, former, call);
    const holder = await holderAtCustomer(now, session, call);
    if (holder !== undefined) {
        // Where nobody has the former address any more, it is the account itself, changed at Webex.
        return { isHeldAtCustomer: own !== undefined && own.id !== holder.id };
    }
    return {
        isHeldByPerson: own !== undefined && (await isHeldByPerson(now, olds, own, session, call)),
        heldElsewhere: await takenAddress(now, session, call),
        hasNoAccount: own !== undefined && own.personId === undefined,
    };
}

/** Made anew where the former customer is gone, or under another address: that may belong to somebody by then. */
async function ofNewCustomer(
    now: Raw,
    olds: Raw,
    session: Session,
    call: CallContext,
): Promise<Partial<IdentitySubject>> {
    const former = textAt(olds, "customerId");
    const keepsAddress = former !== undefined && sameEmail(olds["email"], now["email"]);
    if (keepsAddress && (await session.cache.customer(former, call)) !== undefined) {
        return { movesCustomer: true };
    }
    const inputs = userInputs.safeParse(now);
    const found = inputs.success ? await existingUser(inputs.data, session) : undefined;
    return found === undefined || now["adopt"] === true
        ? ofNewUser({ now, olds: undefined }, session, call)
        : { differing: found.differing };
}

const movesTo = (olds: Raw, now: Raw): boolean =>
    !isUnknown(now["customerId"]) && !same(olds["customerId"], now["customerId"]);

const isReaddressed = (olds: Raw, now: Raw): boolean => addressChange(olds, now) !== "none" && !isDriftAlone(olds, now);

/** An unchanged user asks nothing. */
const asksWebex = ({ now, olds }: Change): boolean =>
    olds === undefined || isAbsent(olds["email"]) || movesTo(olds, now) || isReaddressed(olds, now);

async function atWebex({ now, olds }: Change, session: Session, call: CallContext): Promise<Partial<IdentitySubject>> {
    if (olds === undefined || isAbsent(olds["email"])) {
        return ofNewUser({ now, olds }, session, call);
    }
    if (movesTo(olds, now)) {
        return ofNewCustomer(now, olds, session, call);
    }
    return isReaddressed(olds, now) ? ofNewAddress(now, olds, session, call) : {};
}

/** Nothing of what only Webex knows where it cannot be asked. */
export async function validateUserIdentity(change: Change, session: Session): Promise<Refusal[]> {
    const { now, olds } = change;
    const email = textAt(now, "email");
    if (email === undefined) {
        return [];
    }
    const sharesKeyWith = shared(change, session);
    const isGivenAway = olds !== undefined && isDriftAlone(olds, now) && addressChange(olds, now) === "another person";
    const call = callTo("check", now);
    const isAsked = sharesKeyWith === undefined && asksWebex(change);
    const facts = isAsked ? await session.webex.ask(() => atWebex(change, session, call)) : undefined;
    const subject: IdentitySubject = {
        path: facts?.movesCustomer === true ? "customer" : "email",
        // Who has no account yet is known by the former address.
        what: facts?.hasNoAccount === true ? nameOf(olds ?? now) : nameOf(now),
        sharesKeyWith,
        givenAway: isGivenAway ? textAt(olds, "email") : undefined,
        ...facts,
    };
    return validateAll(identityRules, subject);
}
