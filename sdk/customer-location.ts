// The location: a place of a customer, with its phone numbers.
import * as pulumi from "@pulumi/pulumi";
import type { CustomerLocationArgs } from "./customer-location-args";
import { customerFacts, type CustomerArgument } from "./customer-reference";
import { isOfType, typeToken, WholesaleResource } from "./resource";
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
 */
export class CustomerLocation extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("CustomerLocation");

    declare readonly customerId: pulumi.Output<string>;
    declare readonly name: pulumi.Output<string>;
    declare readonly timezone: pulumi.Output<string>;
    declare readonly language: pulumi.Output<string>;
    declare readonly address: pulumi.Output<pulumi.Unwrap<AddressArgs>>;
    declare readonly callingEnabled: pulumi.Output<boolean>;
    declare readonly pstn: pulumi.Output<pulumi.Unwrap<PstnArgs> | undefined>;
    declare readonly phoneNumbers: pulumi.Output<string[] | undefined>;
    declare readonly mainNumber: pulumi.Output<string | undefined>;
    /** Webex's organization id of the customer. */
    declare readonly orgId: pulumi.Output<string>;
    /** Webex's location id. */
    declare readonly locationId: pulumi.Output<string>;

    constructor(name: string, args: CustomerLocationArgs, opts?: pulumi.CustomResourceOptions) {
        const { customer, ...rest } = args;
        super(
            "CustomerLocation",
            "customerLocation",
            name,
            outputs,
            { ...rest, customer: withHeadOffice(customer) },
            opts,
        );
    }

    /** Reads an existing location by `<orgId>/<locationId>`, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CustomerLocation {
        return new CustomerLocation(name, {} as CustomerLocationArgs, { ...opts, id });
    }

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
