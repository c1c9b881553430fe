// Brings a location's phone numbers in line: adds what is missing, removes what is no longer declared and nobody has.
import type { CallContext } from "../webex/webex-client";
import { isAbsent } from "../validation/unknown";
import type { Session } from "../run-state/session";
import type { LocationInputs } from "./inputs";

interface Place {
    readonly orgId: string;
    readonly locationId: string;
}

async function standing({ orgId, locationId }: Place, session: Session, call: CallContext) {
    const all = await session.cache.numbers(orgId, call);
    return all.flatMap((entry) =>
        entry.location?.id === locationId && entry.phoneNumber !== undefined
            ? [{ number: entry.phoneNumber, isMain: entry.mainNumber, state: entry.state, owner: entry.owner }]
            : [],
    );
}

/** A number that a user has is the user's affair, and Webex lets go of no main number. */
export const isIdle = (
    { owner, isMain }: { readonly owner?: unknown; readonly isMain: boolean },
    mainNumber: unknown,
): boolean => owner === undefined && (!isMain || !isAbsent(mainNumber));

/** Nothing is done to numbers that the program does not manage. */
export async function alignNumbers(
    place: Place,
    inputs: LocationInputs,
    session: Session,
    call: CallContext,
): Promise<void> {
    const { orgId, locationId } = place;
    const { phoneNumbers, mainNumber } = inputs;
    if (phoneNumbers === undefined && mainNumber === undefined) {
        return;
    }
    const now = await standing(place, session, call);
    const wanted = phoneNumbers ?? now.map(({ number }) => number);
    const missing = wanted.filter((number) => !now.some((one) => one.number === number));
    const idle = now
        .filter(({ number, state }) => state === "INACTIVE" && wanted.includes(number))
        .map(({ number }) => number);
    if (missing.length > 0) {
        await session.client.numbers.add(orgId, locationId, missing, call);
    }
    if (idle.length > 0) {
        await session.client.numbers.activate(orgId, locationId, idle, call);
    }
    if (mainNumber !== undefined && !now.some(({ number, isMain }) => isMain && number === mainNumber)) {
        await session.client.locations.setMainNumber(orgId, locationId, mainNumber, call);
    }
    const surplus = now
        .filter((one) => !wanted.includes(one.number) && one.number !== mainNumber && isIdle(one, mainNumber))
        .map(({ number }) => number);
    if (surplus.length > 0) {
        await session.client.numbers.remove(orgId, locationId, surplus, call);
    }
    session.cache.invalidatePeople(orgId);
}

/** On the way to removing the location; Webex lets go of the main number with the location itself. */
export async function releaseNumbers(place: Place, session: Session, call: CallContext): Promise<void> {
    const numbers = (await standing(place, session, call)).filter(({ isMain }) => !isMain).map(({ number }) => number);
    if (numbers.length > 0) {
        await session.client.numbers.remove(place.orgId, place.locationId, numbers, call);
        session.cache.invalidatePeople(place.orgId);
    }
}
