// Asks Webex, where a location gets numbers, a main number or a connection, what it has and what it is offered.
import type { CallContext } from "../webex/webex-client";
import { addedNumbers } from "./added-numbers";
import { at, isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import { offeredAt } from "../run-state/pstn-connection";
import type { Session } from "../run-state/session";

export interface PstnFacts {
    /** `unknown`: Webex could not be asked. */
    readonly location: "there" | "new" | "unknown";
    /** The kind of connection; absent where there is none. */
    readonly kind?: string | undefined;
    /** Numbers that the location has already. */
    readonly present?: readonly string[] | undefined;
    /** Names and ids that `pstn.provider` may be, where it changes. */
    readonly offered?: readonly string[] | undefined;
    /** The same of another location, where this one has no calling yet. */
    readonly offeredNearby?: readonly string[] | undefined;
}

interface PstnQuery {
    readonly now: Raw;
    readonly before?: Raw | undefined;
}

/** The provider that the location is to get; nothing where it stays. */
const newProvider = ({ now, before }: PstnQuery): string | undefined => {
    const provider = textAt(now, "pstn.provider");
    return provider === undefined || provider === at(before, "pstn.provider") ? undefined : provider;
};

/** The main number that has to be there already, for the program adds no numbers. */
const mainNumberOf = ({ now, before }: PstnQuery): string | undefined => {
    const main = textAt(now, "mainNumber");
    return main === undefined || main === before?.["mainNumber"] || !isAbsent(now["phoneNumbers"]) ? undefined : main;
};

const isOpen = (query: PstnQuery): boolean =>
    addedNumbers(query).length > 0 || newProvider(query) !== undefined || mainNumberOf(query) !== undefined;

/** What Webex offers to a location of the customer that has calling: the nearest thing to what it will offer to a new one. */
async function offeredNearby(
    orgId: string,
    session: Session,
    call: CallContext,
): Promise<readonly string[] | undefined> {
    const [neighbour] = await session.cache.callingLocations(orgId, call);
    if (neighbour === undefined) {
        return undefined;
    }
    const present = await session.client.pstn.connection(orgId, neighbour, call);
    return offeredAt({ orgId, locationId: neighbour }, present, session, call);
}

async function atWebex(
    query: PstnQuery,
    customerId: string,
    name: string | undefined,
    session: Session,
    call: CallContext,
): Promise<PstnFacts> {
    const { before } = query;
    const orgId = (await session.cache.customer(customerId, call))?.orgId;
    const locations = orgId === undefined ? [] : await session.cache.locations(orgId, call);
    // The state knows the id, except for its inputs alone; the name at Webex may have changed since.
    const id = textAt(before, "locationId");
    const location = locations.find((one) => one.id === id) ?? locations.find((one) => one.name === name);
    const asksForOffers = newProvider(query) !== undefined;
    if (orgId === undefined || location === undefined) {
        const offeredNear =
            orgId === undefined || !asksForOffers ? undefined : await offeredNearby(orgId, session, call);
        return { location: before === undefined ? "new" : "unknown", offeredNearby: offeredNear };
    }
    const numbers = await session.cache.numbers(orgId, call);
    const hasCalling = (await session.cache.callingLocations(orgId, call)).includes(location.id);
    const present = hasCalling ? await session.client.pstn.connection(orgId, location.id, call) : undefined;
    return {
        location: "there",
        kind: present?.pstnConnectionType,
        present: numbers.flatMap((one) => (one.location?.id === location.id ? (one.phoneNumber ?? []) : [])),
        ...(asksForOffers && hasCalling
            ? { offered: await offeredAt({ orgId, locationId: location.id }, present, session, call) }
            : {}),
        ...(asksForOffers && !hasCalling ? { offeredNearby: await offeredNearby(orgId, session, call) } : {}),
    };
}

export async function pstnFacts(query: PstnQuery, session: Session): Promise<PstnFacts | undefined> {
    const { now, before } = query;
    if (!isOpen(query)) {
        return undefined;
    }
    const customerId = now["customerId"];
    if (isAbsent(customerId) || isUnknown(customerId) || typeof customerId !== "string") {
        return { location: before === undefined ? "new" : "unknown" };
    }
    const name = textAt(before, "name") ?? textAt(now, "name");
    const call: CallContext = {
        about: `check the PSTN of the location ${JSON.stringify(name ?? "")}`,
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const facts = await session.webex.ask(() => atWebex(query, customerId, name, session, call));
    return facts ?? { location: "unknown" };
}
