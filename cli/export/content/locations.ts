// A customer's locations: the head office, which belongs to the customer, and the further ones.
import type { CallContext } from "../../../provider/webex/webex-client";
import type { Location } from "../../../provider/webex/wire/location";
import { same } from "../../../provider/validation/same";
import { addressFrom, type Address } from "../../../provider/run-state/location-address";
import type { Session } from "../../../provider/run-state/session";
import { mapConcurrently } from "../tenant/map-concurrently";
import type { LocationContent } from "./customer-content";
import { pstnAt } from "./pstn";

export interface Places {
    readonly headOffice?: LocationContent | undefined;
    readonly further: readonly LocationContent[];
}

interface Owner {
    readonly orgId: string;
    readonly address: Address;
    /** Whether any of its packages calls: else its locations have no calling, and Webex is not asked. */
    readonly calls: boolean;
}

/** Webex does not tell which location is the head office; the one at the customer's own address is taken, else the first, of those that call. */
export async function placesOf({ orgId, address, calls }: Owner, session: Session, call: CallContext): Promise<Places> {
    const [locations, calling] = await Promise.all([
        session.cache.locations(orgId, call),
        calls ? session.cache.callingLocations(orgId, call) : Promise.resolve<string[]>([]),
    ]);
    const all = await mapConcurrently(locations, async (location): Promise<LocationContent> => {
        const hasCalling = calling.includes(location.id);
        const pstn = hasCalling ? await pstnAt(orgId, location.id, session, call) : undefined;
        return { ...contentOf(location), ...(hasCalling ? { pstn } : { callingEnabled: false }) };
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

/** Blanks are what Webex did not tell: preview refuses them, each with what to write. */
const contentOf = ({ name, timeZone, preferredLanguage, address }: Location): LocationContent => ({
    name,
    timezone: timeZone ?? "",
    language: preferredLanguage ?? "",
    address: addressFrom(address ?? { address1: "", city: "", country: "" }),
});
