// A location as the API shows it.
import { publicId } from "../../identifiers";
import type { LocationAddress } from "../../shapes/address";
import { detailsOf } from "../../store/location-details";
import type { LocationRow } from "../../store/locations";

export function locationAnswer(location: LocationRow): unknown {
    return {
        id: publicId("LOCATION", location.id),
        name: location.name,
        orgId: publicId("ORGANIZATION", location.org),
        timeZone: location.time_zone,
        preferredLanguage: location.preferred_language,
        address: JSON.parse(location.address) as LocationAddress,
        ...detailsOf(location).location,
    };
}
