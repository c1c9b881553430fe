// A customer's locations: the head office, which belongs to the customer, and the further ones.
import type { CallContext } from "../webex/webex-client";
import type { Location } from "../webex/wire/location";
import { declarablePstn } from "../catalog/declarable-pstn";
import type { PstnInputs } from "../catalog/pstn";
import { same } from "../validation/same";
import { addressFrom, type Address } from "../run-state/location-address";
import { mapConcurrently } from "../run-state/map-concurrently";
import type { Session } from "../run-state/session";

export interface Place {
    readonly id: string;
    readonly name: string;
    readonly timezone: string;
    readonly language: string;
    readonly address: Address;
    /** Only for a further location, and only where it does not call. */
    readonly callingEnabled?: false | undefined;
    readonly pstn?: PstnInputs | undefined;
}

export interface Places {
    readonly headOffice?: Place | undefined;
    readonly further: readonly Place[];
}

interface Owner {
    readonly orgId: string;
    /** The customer's own. */
    readonly address: unknown;
    /** Whether any of its packages calls: else its locations have no calling, and Webex is not asked. */
    readonly calls: boolean;
}

/** Webex does not return which location is the head office; the one at the customer's own address is taken, else the first, of those that call. */
export async function placesOf({ orgId, address, calls }: Owner, session: Session, call: CallContext): Promise<Places> {
    const [locations, calling] = await Promise.all([
        session.cache.locations(orgId, call),
        calls ? session.cache.callingLocations(orgId, call) : Promise.resolve<string[]>([]),
    ]);
    const all = await mapConcurrently(locations, async (location): Promise<Place> => {
        if (!calling.includes(location.id)) {
            return { ...placeOf(location), callingEnabled: false };
        }
        const connection = await session.client.pstn.connection(orgId, location.id, call);
        return { ...placeOf(location), pstn: declarablePstn(connection) };
    });
    const callers = all.filter(({ callingEnabled }) => callingEnabled !== false);
    const candidates = callers.length === 0 ? all : callers;
    const chosen = candidates.find((location) => same(location.address, address)) ?? candidates[0];
    const further = all.filter((location) => location !== chosen);
    return {
        headOffice: chosen === undefined ? undefined : { ...chosen, callingEnabled: undefined },
        further: further.sort((one, other) => (one.name < other.name ? -1 : 1)),
    };
}

/** Blanks are what Webex did not return: preview refuses them, each with what to write. */
const placeOf = ({ id, name, timeZone, preferredLanguage, address }: Location): Place => ({
    id,
    name,
    timezone: timeZone ?? "",
    language: preferredLanguage ?? "",
    address: addressFrom(address ?? { address1: "", city: "", country: "" }),
});
