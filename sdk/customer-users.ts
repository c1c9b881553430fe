// All users of a customer as one resource, for customers with thousands of them.
import * as pulumi from "@pulumi/pulumi";
import { customerFacts, type CustomerArgument } from "./customer-reference";
import type { CustomerUserArgs } from "./customer-user-args";
import { countriesOf } from "./known-countries";
import { onlyData } from "./only-data";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";
import { sentUsers, stopAtPartOfUser, usersRead } from "./user-entries";

/** One user in the map: the arguments of a CustomerUser without `customer`, `email` and `adopt`; `location` is a name. */
export type UserArgs = Omit<CustomerUserArgs, "customer" | "email" | "adopt" | "location"> & {
    location?: pulumi.Input<string> | undefined;
};

/** The arguments of all users of a customer. */
export interface CustomerUsersArgs {
    /** The customer: the resource, its id, or `{ id, ... }`. Changing it replaces the users, deleting first. */
    customer: CustomerArgument;
    /**
     * Users by e-mail address, compared without case. Adding, changing and removing entries updates in place and in parallel; if one user
     * fails, the changes that succeeded for the others are kept. Rules U1 to U9 apply to each user.
     */
    users?: pulumi.Input<Record<string, pulumi.Input<UserArgs>>> | undefined;
    /** A CSV file with Partner Hub's columns, instead of `users`; all invalid rows are reported at once. */
    file?: string | undefined;
    /** Takes over existing users with these e-mail addresses; differences are shown as an update. Default `false`. */
    adopt?: pulumi.Input<boolean> | undefined;
}

/** The outputs of one user. */
export interface UserState extends pulumi.UnwrappedObject<UserArgs> {
    /** Webex's subscriber id. */
    id: string;
    /** Webex's person id; absent until the user has accepted Webex's e-mail. */
    personId?: string;
    /** Id of the location the user calls from. */
    locationId?: string;
    /** `provisioned`, or `pending_user_migration` until the user has accepted Webex's e-mail. */
    status: string;
}

function usersOf({ customer, users, file }: CustomerUsersArgs): CustomerUsersArgs["users"] {
    if (file === undefined) {
        return users;
    }
    if (users !== undefined) {
        throw new pulumi.RunError("CustomerUsers accepts either users or file, not both. Remove one of them.");
    }
    // Loaded only where a file is given: other programs do not pay for the parser.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { readCsvUsers } = require("./csv-users") as typeof import("./csv-users");
    return Object.fromEntries(readCsvUsers(file, countriesOf(customer)).map(({ email, ...user }) => [email, user]));
}

/**
 * All users of a customer as one Pulumi resource (guide, configure a customer), with the rules and messages of CustomerUser. It takes the
 * engine far less time than one resource per user. Declare a user either here or as a CustomerUser, not both. A user without outputs or
 * secrets is stored in the state as one JSON text, and Pulumi shows its differences property by property; `ignoreChanges` accepts only
 * whole users.
 *
 * @example
 * ```ts
 * const customer = wholesale.WholesaleCustomer.get("norrbygg", "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ");
 * const users = new wholesale.CustomerUsers("norrbygg", {
 *     customer,
 *     users: {
 *         "anna@norrbygg.example": { firstName: "Anna", lastName: "Berg", package: "webex_calling", extension: "4567" },
 *         "olle@norrbygg.example": { firstName: "Olle", lastName: "Ek", package: "webex_meetings" },
 *     },
 * });
 * export const annasId = users.users.apply((all) => all["anna@norrbygg.example"]?.personId);
 * ```
 */
export class CustomerUsers extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("customerUsers");

    /** Webex's customer id. */
    declare readonly customerId: pulumi.Output<string>;
    /** The outputs of each user, by e-mail address. */
    declare readonly users: pulumi.Output<Record<string, UserState>>;

    constructor(name: string, args: CustomerUsersArgs, opts?: pulumi.CustomResourceOptions) {
        stopAtPartOfUser(name, opts?.ignoreChanges);
        const inputs = {
            users: sentUsers(onlyData(usersOf(args))),
            adopt: args.adopt,
            customer: customerFacts(args.customer),
        };
        super("customerUsers", name, ["customerId", "users"], inputs, opts);
        this.users = this.users.apply(usersRead);
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is CustomerUsers {
        return isOfType(value, CustomerUsers.__pulumiType);
    }
}
