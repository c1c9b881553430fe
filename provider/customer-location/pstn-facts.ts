// Asks Webex, where a location gets numbers, a main number or a connection, what it has and what it is offered.
import type { Call } from "../webex/backend";
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
    readonly standing?: readonly string[] | undefined;
    /** Names and ids that `pstn.provider` may be, where it changes. */
    readonly offered?: readonly string[] | undefined;
    /** The same of another location, where this one has no calling yet. */
    readonly offeredNearby?: readonly string[] | undefined;
}

interface Question {
    readonly now: Raw;
    readonly before?: Raw | undefined;
}

/** The provider that the location is to get; nothing where it stays. */
const newProvider = ({ now, before }: Question): string | undefined => {
    const provider = textAt(now, "pstn.provider");
    return provider === undefined || provider === at(before, "pstn.provider") ? undefined : provider;
};

/** The main number that has to be there already, for the program adds no numbers. */
const mainNumberOf = ({ now, before }: Question): string | undefined => {
    const main = textAt(now, "mainNumber");
    return main === undefined || main === before?.["mainNumber"] || !isAbsent(now["phoneNumbers"]) ? undefined : main;
};

const isOpen = (question: Question): boolean =>
    addedNumbers(question).length > 0 || newProvider(question) !== undefined || mainNumberOf(question) !== undefined;

/** What Webex offers to a location of the customer that has calling: the nearest thing to what it will offer to a new one. */
async function offeredNearby(orgId: string, session: Session, call: Call): Promise<readonly string[] | undefined> {
    const [neighbour] = await session.directory.callingLocations(orgId, call);
    if (neighbour === undefined) {
        return undefined;
    }
    const present = await session.backend.pstn.connection(orgId, neighbour, call);
    return offeredAt({ orgId, locationId: neighbour }, present, session, call);
}

async function atWebex(
    question: Question,
    customerId: string,
    name: string | undefined,
    session: Session,
    call: Call,
): Promise<PstnFacts> {
    const { before } = question;
    const orgId = (await session.directory.customer(customerId, call))?.orgId;
    const locations = orgId === undefined ? [] : await session.directory.locations(orgId, call);
    const location = locations.find((one) => one.name === name);
    const asksForOffers = newProvider(question) !== undefined;
    if (orgId === undefined || location === undefined) {
        const offeredNear =
            orgId === undefined || !asksForOffers ? undefined : await offeredNearby(orgId, session, call);
        return { location: before === undefined ? "new" : "unknown", offeredNearby: offeredNear };
    }
    const numbers = await session.directory.numbers(orgId, call);
    const hasCalling = (await session.directory.callingLocations(orgId, call)).includes(location.id);
    const present = hasCalling ? await session.backend.pstn.connection(orgId, location.id, call) : undefined;
    return {
        location: "there",
        kind: present?.pstnConnectionType,
        standing: numbers.flatMap((one) => (one.location?.id === location.id ? (one.phoneNumber ?? []) : [])),
        ...(asksForOffers && hasCalling
            ? { offered: await offeredAt({ orgId, locationId: location.id }, present, session, call) }
            : {}),
        ...(asksForOffers && !hasCalling ? { offeredNearby: await offeredNearby(orgId, session, call) } : {}),
    };
}

export async function pstnFacts(question: Question, session: Session): Promise<PstnFacts | undefined> {
    const { now, before } = question;
    if (!isOpen(question)) {
        return undefined;
    }
    const customerId = now["customerId"];
    if (isAbsent(customerId) || isUnknown(customerId) || typeof customerId !== "string") {
        return { location: before === undefined ? "new" : "unknown" };
    }
    const name = textAt(before, "name") ?? textAt(now, "name");
    const call: Call = {
        about: `check the PSTN of the location ${JSON.stringify(name ?? "")}`,
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const facts = await session.webex.ask(() => atWebex(question, customerId, name, session, call));
    return facts ?? { location: "unknown" };
}
