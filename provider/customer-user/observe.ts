// Reads what Webex has of a user: the subscriber, the person behind it, its number and its location.
import type { CallContext } from "../webex/webex-client";
import type { Person } from "../webex/wire/person";
import type { Subscriber } from "../webex/wire/subscriber";
import { isCalling } from "../catalog/packages";
import { inOrderOf } from "../validation/in-order-of";
import { pick } from "../validation/pick";
import { asDeclared, sameEmail, sameName, sameSet } from "../validation/same";
import { isAbsent, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { addressesRead } from "./address";
import { NEXT, userFields, type UserField } from "./fields";
import { inputKeys } from "./inputs";
import { roleNames } from "./roles";

/** For a look-up nothing is declared, and everything that can be read is returned. */
const isWanted = (declared: Raw, key: string): boolean => !isAbsent(declared[key]) || isAbsent(declared["email"]);

async function callingOf(
    orgId: string,
    personId: string,
    declared: Raw,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    const numbers = await session.cache.numbers(orgId, call);
    const own = numbers.filter(({ owner }) => owner?.id === personId);
    const phoneNumber = own.find((entry) => entry.phoneNumber !== undefined)?.phoneNumber;
    const extension = own.find((entry) => entry.extension !== undefined)?.extension;
    const place = own.find(({ location }) => location !== undefined)?.location;
    return {
        phoneNumber,
        extension,
        locationId: place?.id ?? declared["locationId"],
        ...(isWanted(declared, "location") ? { location: place?.name ?? declared["location"] } : {}),
    };
}

async function personOf(subscriber: Subscriber, declared: Raw, session: Session, call: CallContext): Promise<Raw> {
    const customer = await session.cache.customer(subscriber.customerId, call);
    const { personId } = subscriber;
    if (personId === undefined || customer?.orgId === undefined) {
        return {};
    }
    const person = await session.cache.person(customer.orgId, personId, call);
    const name = subscriber.packages[0] ?? "";
    const calling = isCalling(name) ? await callingOf(customer.orgId, personId, declared, session, call) : {};
    const roles = isWanted(declared, "roles") ? await rolesOf(person?.roles, declared, session, call) : {};
    return {
        ...(isCalling(name) ? { phoneNumber: undefined, extension: undefined } : {}),
        ...calling,
        ...plainFieldsOf(person, declared),
        ...roles,
    };
}

/** What People hold as it is. */
function plainFieldsOf(person: Person | undefined, declared: Raw): Raw {
    const read = Object.entries<UserField>(userFields).flatMap(([key, { personField, unmanagedWhenAbsent }]) => {
        const found = personField === undefined ? undefined : textAt(person, personField);
        const isRead = found !== undefined && (unmanagedWhenAbsent !== true || isWanted(declared, key));
        return isRead ? [[key, asDeclared(declared[key], found, sameName)]] : [];
    });
    return Object.fromEntries(read) as Raw;
}

/** Webex's list of roles is read only where a person has others than those that this resource gave, whose ids it kept. */
async function rolesOf(
    ids: readonly string[] | undefined,
    declared: Raw,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    if (ids === undefined) {
        return {};
    }
    const { roles, roleIds } = declared;
    if (!isAbsent(roleIds) && sameSet(roleIds, ids)) {
        return { roles, roleIds };
    }
    return {
        roles: inOrderOf(roles, await roleNames(ids, session, call)),
        ...(isAbsent(roleIds) ? {} : { roleIds: [...ids] }),
    };
}

/** What a refresh reads: an address that somebody changed is kept beside the one that was declared. */
export async function readUser(
    subscriber: Subscriber,
    props: Raw,
    session: Session,
    call: CallContext,
): Promise<{ outs: Raw; inputs: Raw }> {
    const { outs, inputs } = await observe(subscriber, props, session, call);
    const addresses = addressesRead(props, subscriber.email);
    const { pendingEmail } = addresses;
    return {
        outs: { ...outs, ...addresses },
        inputs: isAbsent(pendingEmail) ? inputs : { ...inputs, email: pendingEmail },
    };
}

export async function observe(
    subscriber: Subscriber,
    declared: Raw,
    session: Session,
    call: CallContext,
): Promise<{ outs: Raw; inputs: Raw }> {
    const kept = pick(declared, inputKeys);
    const isPending = subscriber.personId === undefined;
    const withoutCalling =
        isCalling(subscriber.packages[0] ?? "") || isPending
            ? {}
            : { phoneNumber: undefined, extension: undefined, location: undefined };
    const outs: Raw = {
        ...kept,
        customerId: subscriber.customerId,
        email: sameEmail(declared["email"], subscriber.email) ? declared["email"] : subscriber.email,
        package: subscriber.packages[0] ?? declared["package"],
        ...withoutCalling,
        ...(await personOf(subscriber, declared, session, call)),
        ...pick(declared, ["chosen"]),
        personId: subscriber.personId,
        status: subscriber.status,
    };
    const inputs = pick(outs, inputKeys);
    const isChosen = declared["chosen"] === true && !isAbsent(textAt(outs, "phoneNumber"));
    return { outs, inputs: isChosen ? { ...inputs, phoneNumber: NEXT } : inputs };
}
