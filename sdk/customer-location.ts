// The location: a place of a customer, with its phone numbers.
import * as pulumi from "@pulumi/pulumi";
import type { CustomerLocationArgs } from "./customer-location-args";
import { customerFacts, type CustomerArgument } from "./customer-reference";
import { noteCountry } from "./known-countries";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";
import { WholesaleCustomer } from "./wholesale-customer";
import type { AddressArgs, PstnArgs } from "./wholesale-customer-args";

const outputs = [
    "customerId",
    "name",
    "timezone",
    "language",
    "address",
    "callingEnabled",
    "pstn",
    "phoneNumbers",
    "mainNumber",
    "orgId",
    "locationId",
];

/**
 * An additional location of a customer (Webex API, Create a Location); the head office is created with the customer. Its id is
 * `<orgId>/<locationId>`. Removing it first disables calling there, and is refused while it still has users.
 *
 * @example
 * ```ts
 * const customer = wholesale.WholesaleCustomer.get("norrbygg", "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ");
 * const depot = new wholesale.CustomerLocation("depot", {
 *     customer,
 *     name: "Depot",
 *     timezone: "Europe/Stockholm",
 *     language: "sv_se",
 *     address: { addressLine1: "Hamngatan 2", city: "Luleå", zipOrPostalCode: "972 31", country: "SE" },
 *     pstn: { provider: "Cloud Connected PSTN" },
 *     phoneNumbers: ["+46920123400", "+46920123401"],
 *     mainNumber: "+46920123400",
 * });
 * ```
 */
export class CustomerLocation extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("customerLocation");

    /** Webex's customer id. */
    declare readonly customerId: pulumi.Output<string>;
    /** Name of the location. */
    declare readonly name: pulumi.Output<string>;
    /** IANA name of the time zone. */
    declare readonly timezone: pulumi.Output<string>;
    /** Language and region. */
    declare readonly language: pulumi.Output<string>;
    /** Address of the location. */
    declare readonly address: pulumi.Output<pulumi.Unwrap<AddressArgs>>;
    /** Whether Webex Calling is enabled there. */
    declare readonly callingEnabled: pulumi.Output<boolean>;
    /** How the location connects to the telephone network; absent if the program does not manage it. */
    declare readonly pstn: pulumi.Output<pulumi.Unwrap<PstnArgs> | undefined>;
    /** Phone numbers of the location; absent if the program does not manage them. */
    declare readonly phoneNumbers: pulumi.Output<string[] | undefined>;
    /** Main number; absent if the program does not manage it. */
    declare readonly mainNumber: pulumi.Output<string | undefined>;
    /** Webex's organization id of the customer. */
    declare readonly orgId: pulumi.Output<string>;
    /** Webex's location id. */
    declare readonly locationId: pulumi.Output<string>;

    constructor(name: string, args: CustomerLocationArgs, opts?: pulumi.CustomResourceOptions) {
        const { customer, ...rest } = args;
        super("customerLocation", name, outputs, { ...rest, customer: withHeadOffice(customer) }, opts);
        noteCountry(customer, rest);
    }

    /** Reads an existing location by `<orgId>/<locationId>`, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CustomerLocation {
        return new CustomerLocation(name, {} as CustomerLocationArgs, { ...opts, id });
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is CustomerLocation {
        return isOfType(value, CustomerLocation.__pulumiType);
    }
}

/** So that preview sees a location that is named like the head office before either exists. */
function withHeadOffice(customer: CustomerArgument): unknown {
    const facts = customerFacts(customer);
    return WholesaleCustomer.isInstance(customer)
        ? { ...(facts as object), headOfficeName: customer.headOffice.apply((headOffice) => headOffice?.name) }
        : facts;
}

/** A location by its name, which is known at preview; its id is not. */
export function locationName(
    location: pulumi.Input<string> | CustomerLocation | undefined,
): pulumi.Input<string> | undefined {
    return CustomerLocation.isInstance(location) ? location.name : location;
}
