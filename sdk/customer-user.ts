// The user: a subscriber of a customer, with one package and, where that calls, a number.
import * as pulumi from "@pulumi/pulumi";
import { locationName } from "./customer-location";
import { customerFacts } from "./customer-reference";
import type { CustomerUserArgs } from "./customer-user-args";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";

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
 *
 * @example
 * ```ts
 * const customer = wholesale.WholesaleCustomer.get("norrbygg", "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ");
 * const anna = new wholesale.CustomerUser("anna@norrbygg.example", {
 *     customer,
 *     email: "anna@norrbygg.example",
 *     firstName: "Anna",
 *     lastName: "Berg",
 *     package: "webex_calling",
 *     extension: "4567",
 *     roles: ["Full Administrator"],
 * });
 * ```
 */
export class CustomerUser extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("customerUser");

    /** Webex's customer id. */
    declare readonly customerId: pulumi.Output<string>;
    /** E-mail address, as the program writes it. */
    declare readonly email: pulumi.Output<string>;
    /** First name. */
    declare readonly firstName: pulumi.Output<string>;
    /** Last name. */
    declare readonly lastName: pulumi.Output<string>;
    /** The package the user has. */
    declare readonly package: pulumi.Output<string>;
    /** Name of the location the user calls from, as declared. */
    declare readonly location: pulumi.Output<string | undefined>;
    /** Phone number in E.164 format; the number that was chosen where the program says `"next"`. */
    declare readonly phoneNumber: pulumi.Output<string | undefined>;
    /** Extension. */
    declare readonly extension: pulumi.Output<string | undefined>;
    /** Names of Webex roles; absent if the program does not manage them. */
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
        super("customerUser", name, outputs, inputs, opts);
    }

    /** Reads an existing user by Webex's subscriber id, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CustomerUser {
        return new CustomerUser(name, {} as CustomerUserArgs, { ...opts, id });
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is CustomerUser {
        return isOfType(value, CustomerUser.__pulumiType);
    }
}
