// The wholesale customer: a company's organization at Webex, with its packages and its head office.
import * as pulumi from "@pulumi/pulumi";
import { noteCountry } from "./known-countries";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";
import type { AddressArgs, HeadOfficeArgs, PackageArgs, WholesaleCustomerArgs } from "./wholesale-customer-args";

const outputs = [
    "provisioningId",
    "name",
    "adminEmail",
    "language",
    "externalId",
    "address",
    "locationSupportsWebex",
    "packages",
    "headOffice",
    "meetingsTimezone",
    "subPartnerAdminEmail",
    "onBehalfOf",
    "orgId",
    "status",
    "restricted",
    "createdWith",
    "emergencyProvider",
];

/**
 * A customer organization (guide, create a customer). Creating and updating wait until Webex's job has finished.
 *
 * Removing it removes the mapping to the partner; the Webex organization remains (Webex API, Remove a Wholesale Customer).
 * `protect: true` is recommended.
 *
 * @example
 * ```ts
 * const customer = new wholesale.WholesaleCustomer(
 *     "norrbygg",
 *     {
 *         provisioningId: "NWFkMGM5ZTItOGUxNy00ZjZiLWIzYzQtOTFkMmYwN2E2ZTU1",
 *         name: "Norrbygg AB",
 *         adminEmail: "it@norrbygg.example",
 *         externalId: "crm-004711",
 *         address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
 *         locationSupportsWebex: true,
 *         packages: { webex_calling: { quantity: 25 }, cisco_calling_plan: {} },
 *         headOffice: {
 *             name: "HQ",
 *             timezone: "Europe/Stockholm",
 *             language: "sv_se",
 *             address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
 *         },
 *     },
 *     { protect: true },
 * );
 * ```
 */
export class WholesaleCustomer extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("wholesaleCustomer");

    /** Provisioning ID of the onboarding template. */
    declare readonly provisioningId: pulumi.Output<string>;
    /** Company name. */
    declare readonly name: pulumi.Output<string | undefined>;
    /** E-mail address of the customer's first administrator, as declared; Webex does not return it. */
    declare readonly adminEmail: pulumi.Output<string | undefined>;
    /** Language of e-mails, as declared; Webex does not return it. */
    declare readonly language: pulumi.Output<string | undefined>;
    /** The partner's own key for the customer. */
    declare readonly externalId: pulumi.Output<string>;
    /** Billing address. */
    declare readonly address: pulumi.Output<pulumi.Unwrap<AddressArgs>>;
    /** The confirmation, as declared; Webex does not return it. */
    declare readonly locationSupportsWebex: pulumi.Output<boolean>;
    /** Packages by name, each with its quantity if the customer has quantities. */
    declare readonly packages: pulumi.Output<Record<string, pulumi.Unwrap<PackageArgs>>>;
    /** The first location; absent if none is declared. */
    declare readonly headOffice: pulumi.Output<pulumi.Unwrap<HeadOfficeArgs> | undefined>;
    /** Time zone of meetings, as declared; Webex does not return it. */
    declare readonly meetingsTimezone: pulumi.Output<string | undefined>;
    /** E-mail address of a sub-partner's administrator, as declared; Webex does not return it. */
    declare readonly subPartnerAdminEmail: pulumi.Output<string | undefined>;
    /** Organization id of the sub-partner that the customer belongs to; absent for the partner itself. */
    declare readonly onBehalfOf: pulumi.Output<string | undefined>;
    /** Webex's organization id, available once the customer is provisioned. */
    declare readonly orgId: pulumi.Output<string>;
    /** Webex's status, such as `provisioned` or `provisioned_with_errors`. */
    declare readonly status: pulumi.Output<string>;
    /** Whether the customer has quantities. */
    declare readonly restricted: pulumi.Output<boolean>;
    /** The packages it was created with; administrators need one of them (U6). Absent if the customer was adopted. */
    declare readonly createdWith: pulumi.Output<string[] | undefined>;
    /** `redsky` for customers in the US and Canada, where Webex makes it the emergency provider automatically (guide, create a template, step 8). */
    declare readonly emergencyProvider: pulumi.Output<"redsky" | undefined>;

    constructor(name: string, args: WholesaleCustomerArgs, opts?: pulumi.CustomResourceOptions) {
        super("wholesaleCustomer", name, outputs, { ...args }, opts);
        noteCountry(this, args.headOffice);
    }

    /** Reads an existing customer by Webex's customer id, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): WholesaleCustomer {
        return new WholesaleCustomer(name, {} as WholesaleCustomerArgs, { ...opts, id });
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is WholesaleCustomer {
        return isOfType(value, WholesaleCustomer.__pulumiType);
    }
}
