// Gathers, at preview, what the rules of a user cannot know offline; Webex is asked only for what is new or changes.
import type { CallContext } from "../webex/webex-client";
import { isCalling, neverCalls } from "../catalog/packages";
import { userKey } from "../validation/identity";
import { packageEntries, quantityOf } from "../validation/package-entries";
import { sameEmail } from "../validation/same";
import { isAbsent, isUnknown, textAt } from "../validation/unknown";
import { countryOfLocation } from "../run-state/location-countries";
import type { Session } from "../run-state/session";
import { isSuspended } from "../run-state/suspended";
import { differingFields } from "./diff";
import { nameOf } from "./naming";
import { numberRefused } from "./number-refused";
import { numberTaken } from "./number-taken";
import { roleNames } from "./roles";
import type { UserFacts, UserSubject } from "./subject";

interface UserQuery extends UserSubject {
    readonly group: string;
    readonly email: string;
    readonly name: string;
    readonly differing: readonly string[] | undefined;
}

/** Undefined at creation, when everything is new. */
const touches = (differing: readonly string[] | undefined, ...fields: readonly string[]): boolean =>
    differing === undefined || fields.some((field) => differing.includes(field));

function read({ now, before, customer }: UserSubject): UserQuery | undefined {
    const email = textAt(now, "email");
    const name = textAt(now, "package");
    const group = customer?.urn ?? customer?.id ?? textAt(now, "customerId");
    const differing = before === undefined ? undefined : differingFields(before, now);
    return email === undefined || name === undefined || group === undefined
        ? undefined
        : { now, before, customer, email, name, group, differing };
}

/** Locations that this very run makes or renames. */
function planned({ now, group }: UserQuery, session: Session): string[] {
    const wanted = textAt(now, "location");
    const isPlanned =
        wanted !== undefined && (session.locations.of(group).includes(wanted) || session.locations.isNewName(wanted));
    return isPlanned ? [wanted] : [];
}

/** The organization's side: who and where the user is now, and what others have. */
async function atWebex(query: UserQuery, customerId: string, session: Session, call: CallContext): Promise<UserFacts> {
    const { now, before, email, name, differing } = query;
    // All else of a user that exists is changed through People.
    if (touches(differing, "package") && (await isSuspended(call, session))) {
        return { isSuspended: true };
    }
    const customer = await session.cache.customer(customerId, call);
    if (customer?.orgId === undefined) {
        return {};
    }
    const { orgId } = customer;
    const calls = isCalling(name) && touches(differing, "package", "phoneNumber", "extension", "location");
    const givesRoles = touches(differing, "roles") && Array.isArray(now["roles"]) && now["roles"].length > 0;
    // Nobody manages the roles, or the person was there before: one who left kept them.
    const keepsRoles = touches(differing, "package", "roles") && isAbsent((before ?? now)["roles"]);
    const locations = calls ? await session.cache.locations(orgId, call) : undefined;
    const subscribers = calls || keepsRoles ? await session.cache.subscribers(customerId, call) : undefined;
    // An address changes last: until then the account is known by the former one.
    const addresses = [textAt(before, "email") ?? email, email];
    const own = addresses
        .map((address) => [...(subscribers?.values() ?? [])].find((one) => sameEmail(one.email, address)))
        .find((one) => one !== undefined);
    const person = keepsRoles
        ? [...(await session.cache.people(orgId, call)).values()].find(({ id, emails }) =>
              own?.personId === undefined ? emails.some((one) => sameEmail(one, email)) : id === own.personId,
          )
        : undefined;
    const returning = before === undefined && own === undefined && isAbsent(now["roles"]) ? (person?.roles ?? []) : [];
    if (returning.length > 0) {
        const names = (await roleNames(returning, session, call)).join(", ");
        session.say(
            `note: ${nameOf(now)} keeps the roles that the person already had: ${names}. Set roles: [] to remove them, or list them.`,
        );
    }
    const numbers = calls && subscribers !== undefined ? await session.cache.numbers(orgId, call) : undefined;
    const place = locations?.find((location) => location.name === textAt(now, "location"));
    return {
        country: (place ?? (locations?.length === 1 ? locations[0] : undefined))?.address?.country,
        locations:
            locations === undefined
                ? undefined
                : [...locations.map((location) => location.name), ...planned(query, session)],
        roleNames: givesRoles ? (await session.cache.roles(call)).map((role) => role.name) : undefined,
        locationNow: numbers?.find(({ owner }) => own?.personId !== undefined && owner?.id === own.personId)?.location
            ?.name,
        rolesNow: person?.roles === undefined ? undefined : await roleNames(person.roles, session, call),
        numberTaken:
            numbers === undefined || subscribers === undefined || locations === undefined
                ? undefined
                : (numberTaken(query, { numbers, subscribers: [...subscribers.values()], locations, own }, session) ??
                  (await numberRefused({ now, own }, numbers, session, call))),
    };
}

async function seatsTaken(
    { customer, name, group }: UserQuery,
    customerId: string | undefined,
    session: Session,
    call: CallContext,
): Promise<readonly string[]> {
    const choice = packageEntries(customer)?.find((one) => one.name === name);
    const quantity = choice === undefined ? undefined : quantityOf(choice);
    if (quantity === undefined || !session.seats.hasNewHolders(group, name)) {
        return [];
    }
    const known =
        customerId === undefined
            ? undefined
            : await session.webex.ask(() => session.cache.subscribers(customerId, call));
    if (session.seats.numberOfHolders(group, name, known?.values() ?? []) <= quantity) {
        return [];
    }
    const holders = [...(known?.values() ?? [])].filter(({ packages }) => packages.includes(name));
    return session.seats.holders(
        group,
        name,
        holders.map(({ email }) => email),
    );
}

/** Each check declares its seat and number, so that the whole program is counted together. */
export async function registerAndGatherFacts(subject: UserSubject, session: Session): Promise<UserFacts> {
    const query = read(subject);
    if (query === undefined) {
        return {};
    }
    const { now, email, name, group, differing } = query;
    session.seats.declare(group, email, {
        package: name,
        isChange: touches(differing, "package"),
    });
    const [phoneNumber, extension, location] = ["phoneNumber", "extension", "location"].map((field) =>
        textAt(now, field),
    );
    const hasUnnamedPlace = isUnknown(now["location"]) || isCalling(textAt(query.before, "package") ?? "");
    const by = session.identities.declarantOf(userKey(email))?.serial;
    const claim = { phoneNumber, extension, location, hasUnnamedPlace, by };
    session.numbers.declare(group, email, neverCalls(name) ? { by } : claim);
    const customerId = subject.customer?.id ?? textAt(now, "customerId");
    const call: CallContext = { about: `check the user ${email}`, onBehalfOf: textAt(now, "onBehalfOf") };
    const isOpen = customerId !== undefined && differing?.length !== 0;
    const facts = isOpen ? await session.webex.ask(() => atWebex(query, customerId, session, call)) : undefined;
    const rival = numberTaken(query, undefined, session);
    const isAsked = facts?.locations !== undefined;
    const isBefore = (maker: string | undefined): boolean => session.freedKeys.comesAfter(by, maker);
    const declaredLocations = session.locations.present(group, isAsked, isBefore);
    const declaredCountry = countryOfLocation({ ...now, customer: subject.customer }, session);
    return {
        numberTaken: rival,
        declaredLocations,
        ...facts,
        country: declaredCountry ?? facts?.country,
        seats: await seatsTaken(query, customerId, session, call),
    };
}
