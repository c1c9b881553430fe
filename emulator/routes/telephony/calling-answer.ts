// The calling side of a location as the API shows it, in a list and by itself.
import { publicId } from "../../identifiers";
import type { LocationAddress } from "../../shapes/address";
import { detailsOf } from "../../store/location-details";
import type { LocationRow } from "../../store/locations";

/** Where Webex keeps the location identifier for emergency calls (its description of a location's calling settings). */
const EMERGENCY_IDENTIFIER = ["BE", "DE", "FR"];

/** The value in Webex's own example; the emulator does not enforce it. */
const USER_LIMIT = 500_000;

export function callingListed(location: LocationRow): Readonly<Record<string, unknown>> {
    return {
        id: publicId("LOCATION", location.id),
        name: location.name,
        outsideDialDigit: "",
        enforceOutsideDialDigit: false,
        routingPrefix: "",
        ...callingDetails(location),
        callingLineId: callingLine(location),
        e911SetupRequired: false,
    };
}

export function callingAnswer(location: LocationRow): unknown {
    return {
        externalCallerIdName: "",
        ...callingListed(location),
        announcementLanguage: location.announcement_language,
        userLimit: USER_LIMIT,
        defaultDomain: `${location.org.slice(0, 8)}.emulator.invalid`,
        useChargeNumberForPChargeInfo: false,
    };
}

function callingDetails(location: LocationRow): Readonly<Record<string, unknown>> {
    const { pAccessNetworkInfo, ...rest } = detailsOf(location).calling ?? {};
    const { country } = JSON.parse(location.address) as LocationAddress;
    const isKept = pAccessNetworkInfo !== undefined && EMERGENCY_IDENTIFIER.includes(country);
    return isKept ? { ...rest, pAccessNetworkInfo } : rest;
}

// The description requires a text also where there is no main number.
function callingLine(location: LocationRow): unknown {
    const { callingLineId } = detailsOf(location).calling ?? {};
    const name = (callingLineId as { readonly name?: string | null } | undefined)?.name ?? location.name;
    return { name, phoneNumber: location.main_number ?? "" };
}
