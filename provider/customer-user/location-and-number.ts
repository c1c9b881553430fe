// Finds the location a user calls from, and a number for a user who takes the next free one.
import { quotedList } from "../validation/shown";
import type { CallContext } from "../webex/webex-client";
import { RefusedByBackend } from "../webex/errors/family";
import type { Location } from "../webex/wire/location";
import { isCalling } from "../catalog/packages";
import { organizationOf } from "../run-state/organization-of";
import type { Session } from "../run-state/session";
import { ledgerGroup } from "./removed-users";
import { NEXT } from "./fields";
import type { UserInputs } from "./inputs";

/** Nothing where the package does not call. */
export async function locationFor(
    inputs: UserInputs,
    session: Session,
    call: CallContext,
): Promise<Location | undefined> {
    if (!isCalling(inputs.package)) {
        return undefined;
    }
    const orgId = await organizationOf(inputs.customerId, session, call);
    const locations = await session.cache.locations(orgId, call);
    const [only] = locations;
    if (inputs.location === undefined) {
        return locations.length === 1 ? only : undefined;
    }
    const location = locations.find(({ name, id }) => name === inputs.location || id === inputs.location);
    if (location === undefined) {
        const known = quotedList(locations.map(({ name }) => name)) || "none";
        throw new RefusedByBackend(
            `Could not ${call.about}: the customer has no location ${JSON.stringify(inputs.location)}. Its locations: ${known}.`,
        );
    }
    return location;
}

/** Somebody else of this program is to have it, and may not have it yet. */
function isDeclared(phoneNumber: string, { customerId, email }: UserInputs, session: Session): boolean {
    const group = ledgerGroup({ customerId }, undefined, session) ?? customerId;
    const rival = session.numbers.rival(group, email, (claim) => claim.phoneNumber === phoneNumber, { phoneNumber });
    return rival !== undefined;
}

/** The number to send: the one declared, or a free one that no other user of this run was given. */
export async function claimNumberFor(
    inputs: UserInputs,
    locationId: string | undefined,
    session: Session,
    call: CallContext,
): Promise<string | undefined> {
    if (inputs.phoneNumber !== NEXT) {
        return inputs.phoneNumber;
    }
    const orgId = await organizationOf(inputs.customerId, session, call);
    const numbers = await session.cache.numbers(orgId, call);
    const free = numbers.find(
        ({ phoneNumber, owner, mainNumber, location, state }) =>
            phoneNumber !== undefined &&
            owner === undefined &&
            !mainNumber &&
            state !== "INACTIVE" &&
            location?.id === locationId &&
            !isDeclared(phoneNumber, inputs, session) &&
            session.numbers.claimNumber(phoneNumber),
    );
    if (free === undefined) {
        throw new RefusedByBackend(
            `Could not ${call.about}: the location has no free phone number. Add numbers to its CustomerLocation, or set a specific number.`,
        );
    }
    return free.phoneNumber;
}
