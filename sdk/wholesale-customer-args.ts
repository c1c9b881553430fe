// The arguments of a wholesale customer, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";

/** A postal address; each line has at most 50 characters (API, section 3.3). */
export interface AddressArgs {
    /** Street and number. Refused by C1 where missing. */
    addressLine1: pulumi.Input<string>;
    /** Floor, suite or the like. */
    addressLine2?: pulumi.Input<string> | undefined;
    /** Refused by C1 where missing. */
    city: pulumi.Input<string>;
    /** ISO 3166 code of the state; mandatory in some countries only. */
    stateOrProvince?: pulumi.Input<string> | undefined;
    /** Mandatory in some countries only. */
    zipOrPostalCode?: pulumi.Input<string> | undefined;
    /** ISO 3166 alpha-2 such as `SE`. Any country will do, also outside the partner's own region (C16). */
    country: pulumi.Input<string>;
}

/** One package of a customer. */
export interface PackageArgs {
    /**
     * How many users or workspaces may have the package: a whole number of at least 1. Default: unlimited. On all countable packages or
     * on none (C5), never on an uncountable one such as `cisco_calling_plan` (C6). It may stay or rise (C8), and a customer created with
     * quantities keeps them, one without never gets them (C9, C10). Changing it updates in place (guide, create a customer, step 6).
     */
    quantity?: pulumi.Input<number | undefined>;
}

/** A route on the premises, by the local gateway. */
export interface PremisesArgs {
    /** `TRUNK` or `ROUTE_GROUP`. */
    routeType: pulumi.Input<"TRUNK" | "ROUTE_GROUP">;
    /** Id of the trunk or the route group. */
    routeId: pulumi.Input<string>;
}

/** How a location reaches the telephone network: either of the two (API, section 8.3). */
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
    timezone: pulumi.Input<string>;
    /** Language and region such as `sv_se`. Changing it updates the location in place. */
    language: pulumi.Input<string>;
    /** Changing it updates the location in place. */
    address: pulumi.Input<AddressArgs>;
    /** Identifies the location to emergency services; sent at creation, not returned by Webex. */
    emergencyLocationIdentifier?: pulumi.Input<string> | undefined;
    /** How it reaches the telephone network: set once Webex has made the location. Absent: not managed. Changing it updates in place. */
    pstn?: pulumi.Input<PstnArgs> | undefined;
}

export interface WholesaleCustomerArgs {
    /** Provisioning ID of an onboarding template. Changing it is refused by C15 (guide, create a template, step 10). */
    provisioningId: pulumi.Input<string>;
    /** Company name, without `%`. May be absent only with `orgId`. Changing it is refused by C15: rename in Control Hub (API, section 3.4). */
    name?: pulumi.Input<string> | undefined;
    /** E-mail address of the customer's first administrator. May be absent only with `orgId`. Changing it is refused by C15 (guide, step 4). */
    adminEmail?: pulumi.Input<string> | undefined;
    /** Language of mails, such as `sv`. Default: the template's. Changing it is refused by C15 (API, section 3.4). */
    language?: pulumi.Input<string> | undefined;
    /** The partner's own key of the customer, unique among its customers (C13). Changing it updates in place (guide, step 4). */
    externalId: pulumi.Input<string>;
    /** Billing address. Changing it updates in place, except `country`, which C15 refuses (guide, step 4; API, section 3.3). */
    address: pulumi.Input<AddressArgs>;
    /** The attestation that the customer is in a location that supports Webex: must be `true`, or C2 refuses (guide, step 5). */
    locationSupportsWebex: pulumi.Input<boolean>;
    /**
     * Packages by Webex's names, each with an optional quantity. A package left out is removed, unless users hold it (C17).
     * Changing it updates in place (guide, step 6; API, section 3.2).
     */
    packages: pulumi.Input<Record<string, pulumi.Input<PackageArgs>>>;
    /** The first location. Needed by calling packages (C14); afterwards an ordinary location, updated in place (guide, step 7). */
    headOffice?: pulumi.Input<HeadOfficeArgs> | undefined;
    /** Time zone of meetings, an IANA name. Default: Webex's choice. Sent with each change, not returned by Webex (API, section 3.3). */
    meetingsTimezone?: pulumi.Input<string> | undefined;
    /** E-mail address of a sub-partner's administrator. Sent with each change, not returned by Webex (API, section 3.3). */
    subPartnerAdminEmail?: pulumi.Input<string> | undefined;
    /** Id of an existing organization to attach instead of creating one. Changing it is refused by C15 (API, section 9). */
    orgId?: pulumi.Input<string> | undefined;
    /** Organization id of the sub-partner on whose behalf all calls are made. Default: the partner itself (API, section 3). */
    onBehalfOf?: pulumi.Input<string> | undefined;
    /** Takes over an existing customer with that external id, differences shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
