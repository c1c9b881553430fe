// What is exported of a customer, before it becomes text: as the classes of this package spell it.
import type { PstnInputs } from "../../../provider/catalog/pstn";
import type { Address } from "../../../provider/run-state/location-address";

export interface PackageContent {
    readonly name: string;
    /** `asked` where the customer has quantities and its licences do not tell this one. */
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

export interface UserContent {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly package: string;
    readonly location?: string | undefined;
    readonly phoneNumber?: string | undefined;
    readonly extension?: string | undefined;
    readonly roles?: readonly string[] | undefined;
}

/** What stands at Webex and cannot be adopted as it stands. */
export interface LeftOut {
    readonly what: string;
    readonly why: string;
}

export interface CustomerContent {
    /** Empty where Webex does not tell it. */
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
