// An address as the locations API spells it, and as programs do; blanks count as absent.
import type { LocationAddress } from "../webex/wire/location";

export interface Address {
    readonly addressLine1: string;
    readonly addressLine2?: string | undefined;
    readonly city: string;
    readonly stateOrProvince?: string | undefined;
    readonly zipOrPostalCode?: string | undefined;
    readonly country: string;
}

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
