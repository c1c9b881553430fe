// The user: a subscriber of a customer, with one package and, where that calls, a number.
import * as pulumi from "@pulumi/pulumi";
import { locationName } from "./customer-location";
import { customerFacts } from "./customer-reference";
import type { CustomerUserArgs } from "./customer-user-args";
import { isOfType, typeToken, WholesaleResource } from "./resource";

const outputs = [
    "customerId",
    "email",
    "firstName",
    "lastName",
    "package",
    "location",
    "phoneNumber",
    "extension",
    "roles",
    "personId",
    "locationId",
    "status",
];

/**
 * A user of a customer (guide, configure a customer). The first user of a new organization automatically becomes its administrator.
 * Webex sends welcome e-mails only to end users, never to customer administrators; in the US and Canada both get an e-mail from RedSky.
 */
export class CustomerUser extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("CustomerUser");

    declare readonly customerId: pulumi.Output<string>;
    declare readonly email: pulumi.Output<string>;
    declare readonly firstName: pulumi.Output<string>;
    declare readonly lastName: pulumi.Output<string>;
    declare readonly package: pulumi.Output<string>;
    declare readonly location: pulumi.Output<string | undefined>;
    declare readonly phoneNumber: pulumi.Output<string | undefined>;
    declare readonly extension: pulumi.Output<string | undefined>;
    declare readonly roles: pulumi.Output<string[] | undefined>;
    /** Webex's person id; absent until the user has accepted Webex's e-mail. */
    declare readonly personId: pulumi.Output<string | undefined>;
    /** Id of the location the user calls from. */
    declare readonly locationId: pulumi.Output<string | undefined>;
    /** `provisioned`, or `pending_user_migration` until the user has accepted Webex's e-mail. */
    declare readonly status: pulumi.Output<string>;

    constructor(name: string, args: CustomerUserArgs, opts?: pulumi.CustomResourceOptions) {
        const { customer, location, ...rest } = args;
        const inputs = { ...rest, location: locationName(location), customer: customerFacts(customer) };
        super("CustomerUser", "customerUser", name, outputs, inputs, opts);
    }

    /** Reads an existing user by Webex's subscriber id, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CustomerUser {
        return new CustomerUser(name, {} as CustomerUserArgs, { ...opts, id });
    }

    static override isInstance(value: unknown): value is CustomerUser {
        return isOfType(value, CustomerUser.__pulumiType);
    }
}
