// A customer's locations: the head office, which belongs to the customer, and the further ones.
import type { Location } from "../../../../provider/backend/wire/location";
import { same } from "../../../../provider/plan/same";
import { addressFrom, type Address } from "../../../../provider/session/location-address";
import type { LocationContent } from "./customer-content";

export interface Places {
    readonly headOffice?: LocationContent | undefined;
    readonly further: readonly LocationContent[];
}

/** Webex does not tell which location is the head office; the one at the customer's own address is taken, else the first. */
export function placesOf(locations: readonly Location[], address: Address): Places {
    const all = locations.map(contentOf);
    const headOffice = all.find((location) => same(location.address, address)) ?? all[0];
    const further = all.filter((location) => location !== headOffice);
    return { headOffice, further: further.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

/** Blanks are what Webex did not tell: preview refuses them, each with what to write. */
const contentOf = ({ name, timeZone, preferredLanguage, address }: Location): LocationContent => ({
    name,
    timezone: timeZone ?? "",
    language: preferredLanguage ?? "",
    address: addressFrom(address ?? { address1: "", city: "", country: "" }),
});
