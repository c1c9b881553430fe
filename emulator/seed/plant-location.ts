// Makes one further location of a seed, and gives a location its PSTN connection, numbers and main number.
import { asLocationAddress } from "../shapes/address";
import type { DirectCalls } from "./direct-calls";
import type { Place } from "./plant-customer";
import type { SeedLocation, SeedNumbers } from "./shape";

const CALLING = "/v1/telephony/config/locations";
const CONNECTION = "/v1/telephony/pstn/locations/:locationId/connection";
// At most so many numbers in one request.
const BATCH = 1000;

/** The location's id; nothing where it was refused. */
export function plantLocation(
    api: DirectCalls,
    place: Place,
    location: SeedLocation,
    orgId: string,
): string | undefined {
    const { problems, path } = place;
    const query = { orgId };
    const language = location.language.toLowerCase();
    const body = {
        name: location.name,
        timeZone: location.timezone,
        preferredLanguage: language,
        announcementLanguage: language,
        address: asLocationAddress(location.address),
    };
    const id = problems.attempt(path, () => api.call("POST", "/v1/locations", { query, body }))?.id;
    if (id === undefined || !location.callingEnabled) {
        return id;
    }
    problems.attempt(path, () => api.call("POST", CALLING, { query, body: { id, ...body } }));
    plantNumbers(api, place, location, { orgId, locationId: id });
    return id;
}

export function plantNumbers(
    api: DirectCalls,
    { problems, path }: Place,
    { pstn, phoneNumbers = [], mainNumber }: SeedNumbers,
    { orgId, locationId }: { readonly orgId: string; readonly locationId: string },
): void {
    const call = { params: { locationId }, query: { orgId } };
    if (pstn !== undefined) {
        problems.attempt([...path, "pstn"], () =>
            api.call("PUT", CONNECTION, { ...call, body: connectionBody(api, pstn, call) }),
        );
    }
    for (let first = 0; first < phoneNumbers.length; first += BATCH) {
        const body = { phoneNumbers: phoneNumbers.slice(first, first + BATCH), state: "ACTIVE" };
        problems.attempt([...path, "phoneNumbers"], () =>
            api.call("POST", `${CALLING}/:locationId/numbers`, { ...call, body }),
        );
    }
    if (mainNumber !== undefined) {
        const body = { callingLineId: { phoneNumber: mainNumber } };
        problems.attempt([...path, "mainNumber"], () => api.call("PUT", `${CALLING}/:locationId`, { ...call, body }));
    }
}

type Call = Parameters<DirectCalls["call"]>[2];

/** A provider by its name or id, as a program writes it. */
function connectionBody(api: DirectCalls, pstn: NonNullable<SeedNumbers["pstn"]>, call: Call): unknown {
    if (pstn.premises !== undefined) {
        return { premiseRouteType: pstn.premises.routeType, premiseRouteId: pstn.premises.routeId };
    }
    const { items = [] } = api.call("GET", `${CONNECTION}Options`, call);
    return { id: items.find(({ displayName }) => displayName === pstn.provider)?.id ?? pstn.provider };
}
