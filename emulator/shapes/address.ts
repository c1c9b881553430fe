// The two ways Webex writes a postal address: the wholesale calls' and the locations'.
import { z } from "zod";
import { anyText, country, text } from "./text";

// Wholesale provisioning: an address line has at most 50 characters (Webex API, Provision a Wholesale Customer).
const line = "must not be longer than 50 characters";

export const wholesaleAddress = z.object({
    addressLine1: text.max(50, line),
    addressLine2: anyText.max(50, line).optional(),
    city: text,
    stateOrProvince: anyText.optional(),
    zipOrPostalCode: anyText.optional(),
    country,
});
export type WholesaleAddress = z.infer<typeof wholesaleAddress>;

// Locations (Webex API, Create a Location): state and postalCode are required by the schema, yet empty in countries without them.
export const locationAddress = z.object({
    address1: text,
    address2: anyText.optional(),
    city: text,
    state: anyText,
    postalCode: anyText,
    country,
});
export type LocationAddress = z.infer<typeof locationAddress>;

/** A head office given at provisioning is afterwards an ordinary location. */
export function asLocationAddress(address: WholesaleAddress): LocationAddress {
    return {
        address1: address.addressLine1,
        ...(address.addressLine2 === undefined ? {} : { address2: address.addressLine2 }),
        city: address.city,
        state: address.stateOrProvince ?? "",
        postalCode: address.zipOrPostalCode ?? "",
        country: address.country,
    };
}
