// What the look-ups return, as plain data.

/** One problem that Webex reports. */
export interface WebexProblem {
    /** Webex's error code, if it reports one. */
    readonly code?: number | undefined;
    /** What is wrong, in Webex's words. */
    readonly description: string;
}

/** A customer's billing address. */
export interface CustomerAddress {
    /** Street and number; empty if Webex does not return it. */
    readonly addressLine1: string;
    /** Floor, suite or similar. */
    readonly addressLine2?: string | undefined;
    /** City; empty if Webex does not return it. */
    readonly city: string;
    /** ISO 3166 code of the state. */
    readonly stateOrProvince?: string | undefined;
    /** Postal code. */
    readonly zipOrPostalCode?: string | undefined;
    /** ISO 3166 alpha-2 code; empty if Webex does not return it. */
    readonly country: string;
}

/** The state of one package of a customer. */
export interface CustomerPackage {
    /** Webex's name of the package. */
    readonly name: string;
    /** Webex's status of the package; `unknown` if Webex does not return it. */
    readonly status: string;
    /** Warnings of the provisioning job. */
    readonly warnings: WebexProblem[];
    /** Errors of the provisioning job. */
    readonly errors: WebexProblem[];
    /** Ids of the licenses behind the package. */
    readonly licenseIds: string[];
}

/** A customer, as `getCustomer` and `getCustomers` return it. Webex returns neither its name nor its quantities. */
export interface Customer {
    /** Webex's customer id, the one that resources and other look-ups accept. */
    readonly id: string;
    /** Webex's organization id; absent until the customer is provisioned. */
    readonly orgId?: string | undefined;
    /** The partner's own key for the customer; empty if it has none. */
    readonly externalId: string;
    /** Billing address. */
    readonly address: CustomerAddress;
    /** Webex's status, such as `provisioned`, `updating` or `provisioned_with_errors`. */
    readonly status: string;
    /** Names of its packages. */
    readonly packages: string[];
    /** Details of its packages, if Webex returns them. */
    readonly resourceDetails?: { readonly packages: CustomerPackage[] } | undefined;
    /** What went wrong in the last provisioning job. */
    readonly errors: WebexProblem[];
}

/** A user of a customer, as `getUsers` returns it. Names, numbers and roles are kept with the person in Webex and are not included. */
export interface Subscriber {
    /** Webex's subscriber id. */
    readonly id: string;
    /** Webex's person id; absent until the user is provisioned. */
    readonly personId?: string | undefined;
    /** E-mail address. */
    readonly email: string;
    /** Webex's customer id. */
    readonly customerId: string;
    /** The partner's own key for the customer, if Webex returns it. */
    readonly externalCustomerId?: string | undefined;
    /** Name of the package, where Webex returns a single one. */
    readonly package?: string | undefined;
    /** Names of the packages. */
    readonly packages: string[];
    /** `provisioned`, `pending_user_migration` and others; `unknown` if Webex does not return it. */
    readonly status: string;
    /** What went wrong when the user was provisioned. */
    readonly errors: WebexProblem[];
    /** When the user was created, as Webex writes it. */
    readonly created?: string | undefined;
    /** When the status changed last, as Webex writes it. */
    readonly lastStatusChange?: string | undefined;
}

/** The address of a location, with the names of Webex's locations API. */
export interface LocationAddress {
    /** Street and number; empty if Webex does not return it. */
    readonly address1: string;
    /** Floor, suite or similar. */
    readonly address2?: string | undefined;
    /** City; empty if Webex does not return it. */
    readonly city: string;
    /** State. */
    readonly state?: string | undefined;
    /** Postal code. */
    readonly postalCode?: string | undefined;
    /** ISO 3166 alpha-2 code; empty if Webex does not return it. */
    readonly country: string;
}

/** A location of a customer, as `getLocations` returns it. */
export interface Location {
    /** Webex's location id; a `CustomerLocation` is read by `<orgId>/<id>`. */
    readonly id: string;
    /** Name of the location. */
    readonly name: string;
    /** Webex's organization id of the customer. */
    readonly orgId?: string | undefined;
    /** Address of the location. */
    readonly address?: LocationAddress | undefined;
    /** IANA name of the time zone. */
    readonly timeZone?: string | undefined;
    /** Language of the location, such as `sv_se`. */
    readonly preferredLanguage?: string | undefined;
    /** Language of its announcements, such as `sv_se`. */
    readonly announcementLanguage?: string | undefined;
    /** Notes, as written in Control Hub. */
    readonly notes?: string | undefined;
}

/** A sub-partner, as `getSubPartners` returns it. */
export interface SubPartner {
    /** Webex's organization id of the sub-partner, which `onBehalfOf` accepts. */
    readonly orgId: string;
    /** Id of the subscription that is billed. */
    readonly subscriptionId?: string | undefined;
    /** `active`, or `suspended`: then it can remove objects but neither create nor update them. */
    readonly provisioningState: string;
    /** When the sub-partner was created, as Webex writes it. */
    readonly created?: string | undefined;
    /** When billing begins, as Webex writes it. */
    readonly billingStartDate?: string | undefined;
}
