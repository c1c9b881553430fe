// A location and its address as the locations API spells them, and as programs do; blanks count as absent.
import type { Address as WholesaleAddress } from "../webex/wire/address";
import type { LocationAddress, LocationBody } from "../webex/wire/location";

/** Programs spell it as the wholesale API does. */
export type Address = Readonly<WholesaleAddress>;

const filled = (text: string | undefined): text is string => text !== undefined && text !== "";

export const addressFrom = (address: LocationAddress): Address => ({
    addressLine1: address.address1,
    ...(filled(address.address2) && { addressLine2: address.address2 }),
    city: address.city,
    ...(filled(address.state) && { stateOrProvince: address.state }),
    ...(filled(address.postalCode) && { zipOrPostalCode: address.postalCode }),
    country: address.country,
});

/** The locations API requires `state` and `postalCode` also in countries that have none; blank is how it takes them there. */
export const addressTo = (address: Address): LocationAddress => ({
    address1: address.addressLine1,
    address2: address.addressLine2,
    city: address.city,
    state: address.stateOrProvince ?? "",
    postalCode: address.zipOrPostalCode ?? "",
    country: address.country,
});

interface DeclaredLocation {
    readonly name: string;
    readonly timezone: string;
    readonly language: string;
    readonly address: Address;
}

export const locationBody = ({ name, timezone, language, address }: DeclaredLocation): LocationBody => ({
    name,
    timeZone: timezone,
    preferredLanguage: language,
    announcementLanguage: language,
    address: addressTo(address),
});
