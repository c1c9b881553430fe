// What the rules of a wholesale customer validate: the inputs, what exists now, and what is known from Webex.
import type { Raw } from "../validation/unknown";

export interface WebexCustomerFacts {
    /** What Webex's precheck says against it, each in Webex's words. */
    readonly precheck?: readonly string[] | undefined;
    /** Another customer of the partner has the external id. */
    readonly externalIdTaken?: boolean | undefined;
    /** External id of another customer that has the organization to attach. */
    readonly organizationHolder?: string | undefined;
    /** The sub-partner on whose behalf it is created or updated is suspended. */
    readonly isSuspended?: boolean | undefined;
    /** Somebody changed the packages at Webex since the last run. */
    readonly drifted?: boolean | undefined;
    /** Quantities as the customer's licences tell them, where they do. */
    readonly assigned?: ReadonlyMap<string, number> | undefined;
    /** Names of the customer's locations, where the head office is renamed. */
    readonly locations?: readonly string[] | undefined;
    /** PSTN providers that Webex offers to the head office, where it is to get another. */
    readonly pstnOffered?: readonly string[] | undefined;
    /** E-mail addresses of the users on each package. */
    readonly users?: ReadonlyMap<string, readonly string[]> | undefined;
}

export interface CustomerSubject {
    readonly now: Raw;
    /** What the state has; absent at creation. */
    readonly before?: Raw | undefined;
    readonly facts?: WebexCustomerFacts | undefined;
}

export const aCustomer: Raw = {
    provisioningId: "NWFkMGM5ZTItOGUxNw",
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
    locationSupportsWebex: true,
    packages: { webex_meetings: {} },
};

export const withPackages = (packages: unknown): Raw => ({ ...aCustomer, packages });
