// What is exported of a customer, before it becomes text: as the classes of this package spell it.
import type { z } from "zod";
import type { PstnInputs } from "../../../provider/catalog/pstn";
import { userFields } from "../../../provider/customer-user/fields";
import type { Address } from "../../../provider/run-state/location-address";
import { inputsOf } from "../../../provider/validation/field-table";

export interface PackageContent {
    readonly name: string;
    /** `asked` where the customer has quantities and its licences do not include this one. */
    readonly quantity?: number | "asked" | undefined;
}

export interface LocationContent {
    readonly name: string;
    readonly timezone: string;
    readonly language: string;
    readonly address: Address;
    /** Only for a further location, and only where it does not call. */
    readonly callingEnabled?: false | undefined;
    readonly pstn?: PstnInputs | undefined;
}

/** A user as a program writes it beside its customer: every field of the table. */
export const userContent = inputsOf(userFields).omit({ customerId: true, onBehalfOf: true, adopt: true });

export type UserContent = z.infer<typeof userContent>;

/** What exists at Webex and cannot be adopted as it is. */
export interface LeftOut {
    readonly what: string;
    readonly why: string;
}

/** By which Pulumi imports them. */
export interface Ids {
    readonly customer: string;
    /** In the order of `locations`. */
    readonly locations: readonly string[];
    /** In the order of `users`. */
    readonly users: readonly string[];
}

export interface CustomerContent {
    readonly ids: Ids;
    /** Empty where Webex does not return it. */
    readonly displayName: string;
    readonly externalId: string;
    readonly onBehalfOf?: string | undefined;
    readonly address: Address;
    readonly packages: readonly PackageContent[];
    readonly headOffice?: LocationContent | undefined;
    readonly locations: readonly LocationContent[];
    readonly users: readonly UserContent[];
    /** E-mail addresses of its full administrators: the admin e-mail is probably one of them. */
    readonly administrators: readonly string[];
    readonly leftOut: readonly LeftOut[];
}
