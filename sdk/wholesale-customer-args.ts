// The arguments of a wholesale customer, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";
import type { Language, LocationLanguage, PackageName, TimeZone } from "./names";

/** A postal address; each line has at most 50 characters (Webex API, Provision a Wholesale Customer). */
export interface AddressArgs {
    /** Street and number. Required, or C1 refuses it. */
    addressLine1: pulumi.Input<string>;
    /** Floor, suite or similar. */
    addressLine2?: pulumi.Input<string> | undefined;
    /** City. Required, or C1 refuses it. */
    city: pulumi.Input<string>;
    /** ISO 3166 code of the state; required only in some countries. */
    stateOrProvince?: pulumi.Input<string> | undefined;
    /** Postal code; required only in some countries. */
    zipOrPostalCode?: pulumi.Input<string> | undefined;
    /** ISO 3166 alpha-2 such as `SE`. Any country is accepted, including those outside the partner's own region (C16). */
    country: pulumi.Input<string>;
}

/** One package of a customer. */
export interface PackageArgs {
    /**
     * How many users or workspaces may have the package: a whole number of at least 1. Default: unlimited. Set it on all countable packages
     * or on none (C5), and never on an uncountable one such as `cisco_calling_plan` (C6). It can be raised but not lowered (C8). A customer
     * created with quantities keeps them, and one created without can never get them (C9, C10). Changing it updates in place (guide, create a customer, step 6).
     */
    quantity?: pulumi.Input<number | undefined>;
}

/** Packages by Webex's names; the editor offers those that this version knows, and any other name compiles too. */
export type CustomerPackages = { [Name in PackageName]?: pulumi.Input<PackageArgs> };

/** A route on the premises, through a local gateway. */
export interface PremisesArgs {
    /** `TRUNK` or `ROUTE_GROUP`. */
    routeType: pulumi.Input<"TRUNK" | "ROUTE_GROUP">;
    /** Id of the trunk or the route group. */
    routeId: pulumi.Input<string>;
}

/** How a location connects to the telephone network: one of the two (Webex API, Setup PSTN Connection for a Location). */
export interface PstnArgs {
    /**
     * Display name or id of one of the location's connection options, such as `Cloud Connected PSTN`. Cisco Calling Plans are chosen in
     * Control Hub instead (L2).
     */
    provider?: pulumi.Input<string> | undefined;
    /** A route on the premises. */
    premises?: pulumi.Input<PremisesArgs> | undefined;
}

/** The head office, the customer's first location (guide, create a customer, step 7). */
export interface HeadOfficeArgs {
    /** At most 80 characters. Changing it renames the location in place. */
    name: pulumi.Input<string>;
    /** IANA name such as `Europe/Stockholm`. Changing it updates the location in place. */
    timezone: pulumi.Input<TimeZone>;
    /** Language and region such as `sv_se`. Changing it updates the location in place. */
    language: pulumi.Input<LocationLanguage>;
    /** Address of the head office. Changing it updates the location in place. */
    address: pulumi.Input<AddressArgs>;
    /** Identifies the location to emergency services; sent at creation, not returned by Webex. */
    emergencyLocationIdentifier?: pulumi.Input<string> | undefined;
    /** How it connects to the telephone network; set up once Webex has created the location. If absent, it is not managed. Changing it updates in place. */
    pstn?: pulumi.Input<PstnArgs> | undefined;
}

/** The arguments of a customer. */
export interface WholesaleCustomerArgs {
    /** Provisioning ID of an onboarding template. Changing it is refused by C15 (guide, create a template, step 10). */
    provisioningId: pulumi.Input<string>;
    /** Company name, without `%`. May be absent only with `orgId`. Changing it is refused by C15: rename it in Control Hub (Webex API, Update a Wholesale Customer). */
    name?: pulumi.Input<string> | undefined;
    /** E-mail address of the customer's first administrator. May be absent only with `orgId`. Changing it is refused by C15 (guide, create a customer, step 4). */
    adminEmail?: pulumi.Input<string> | undefined;
    /** Language of e-mails, such as `sv`. Default: the template's. Changing it is refused by C15 (Webex API, Update a Wholesale Customer). */
    language?: pulumi.Input<Language> | undefined;
    /** The partner's own key for the customer, unique among its customers (C13). Changing it updates in place (guide, create a customer, step 4). */
    externalId: pulumi.Input<string>;
    /** Billing address. Changing it updates in place, except `country`, which C15 refuses (guide, create a customer, step 4; Webex API, Provision a Wholesale Customer). */
    address: pulumi.Input<AddressArgs>;
    /** Your confirmation that the customer is in a location that supports Webex: must be `true`, or C2 refuses it (guide, create a customer, step 5). */
    locationSupportsWebex: pulumi.Input<boolean>;
    /**
     * Packages by Webex's names, each with an optional quantity. A package left out is removed, unless users have it (C17).
     * Changing it updates in place (guide, create a customer, step 6; Webex API, Provision a Wholesale Customer).
     */
    packages: pulumi.Input<CustomerPackages>;
    /** The first location. Required by calling packages (C14); afterwards an ordinary location, updated in place (guide, create a customer, step 7). */
    headOffice?: pulumi.Input<HeadOfficeArgs> | undefined;
    /** Time zone of meetings, an IANA name. Default: Webex's choice. Sent with each change, not returned by Webex (Webex API, Update a Wholesale Customer). */
    meetingsTimezone?: pulumi.Input<TimeZone> | undefined;
    /** E-mail address of a sub-partner's administrator. Sent with each change, not returned by Webex (Webex API, Update a Wholesale Customer). */
    subPartnerAdminEmail?: pulumi.Input<string> | undefined;
    /** Id of an existing organization to attach instead of creating one. Changing it is refused by C15 (Webex Help, Attach an existing organization). */
    orgId?: pulumi.Input<string> | undefined;
    /** Organization id of the sub-partner on whose behalf all calls are made. Default: the partner itself (Webex API, Provision a Wholesale Customer). */
    onBehalfOf?: pulumi.Input<string> | undefined;
    /** Takes over an existing customer with that external id; differences are shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
