// All users of a customer as one resource, for customers with thousands of them.
import * as pulumi from "@pulumi/pulumi";
import { customerFacts, type CustomerArgument } from "./customer-reference";
import type { CustomerUserArgs } from "./customer-user-args";
import { onlyData } from "./only-data";
import { isOfType, typeToken, WholesaleResource } from "./resource";
import { sentUsers, stopAtPartOfUser, usersRead } from "./user-entries";

/** One user of the map: a CustomerUser's arguments, without customer, e-mail address and `adopt`; `location` by name. */
export type UserArgs = Omit<CustomerUserArgs, "customer" | "email" | "adopt" | "location"> & {
    location?: pulumi.Input<string> | undefined;
};

export interface CustomerUsersArgs {
    /** The customer: the resource, its id, or `{ id, ... }`. Changing it replaces the users, deleting first. */
    customer: CustomerArgument;
    /**
     * Users by e-mail address, compared without case. Adding, changing and removing entries updates in place, side by side; a failure of
     * one keeps what succeeded for the others. Rules U1 to U9 judge each of them.
     */
    users?: pulumi.Input<Record<string, pulumi.Input<UserArgs>>> | undefined;
    /** A CSV file with Partner Hub's columns, instead of `users`; every wrong row is told at once. */
    file?: string | undefined;
    /** Takes over existing users with these e-mail addresses, differences shown as an update. Default `false`. */
    adopt?: pulumi.Input<boolean> | undefined;
}

/** What stands for one user. */
export interface UserState extends pulumi.UnwrappedObject<UserArgs> {
    /** Webex's subscriber id. */
    id: string;
    /** Webex's person id; absent while the user has yet to accept a mail. */
    personId?: string;
    /** Id of the location the user calls from. */
    locationId?: string;
    /** `provisioned`, or `pending_user_migration` while the user has yet to accept a mail. */
    status: string;
}

function usersOf({ users, file }: CustomerUsersArgs): CustomerUsersArgs["users"] {
    if (file === undefined) {
        return users;
    }
    if (users !== undefined) {
        throw new pulumi.RunError("CustomerUsers takes users or file, not both. Leave one of them out.");
    }
    // Loaded only where a file is given: other programs do not pay for the parser.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { readCsvUsers } = require("./csv-users") as typeof import("./csv-users");
    return Object.fromEntries(readCsvUsers(file).map(({ email, ...user }) => [email, user]));
}

/**
 * All users of a customer as one Pulumi resource (guide, "Konfigurera kund"), with the rules and messages of CustomerUser. Where one resource
 * per user costs minutes in the engine, this costs one. A user is declared here or as a CustomerUser, not both. A user without outputs or secrets
 * stands in state as one JSON text, whose differences Pulumi shows property by property; `ignoreChanges` takes whole users.
 */
export class CustomerUsers extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("CustomerUsers");

    declare readonly customerId: pulumi.Output<string>;
    /** What stands for each user, by e-mail address. */
    declare readonly users: pulumi.Output<Record<string, UserState>>;

    constructor(name: string, args: CustomerUsersArgs, opts?: pulumi.CustomResourceOptions) {
        stopAtPartOfUser(name, opts?.ignoreChanges);
        const inputs = {
            users: sentUsers(onlyData(usersOf(args))),
            adopt: args.adopt,
            customer: customerFacts(args.customer),
        };
        super("CustomerUsers", "customerUsers", name, ["customerId", "users"], inputs, opts);
        this.users = this.users.apply(usersRead);
    }

    static override isInstance(value: unknown): value is CustomerUsers {
        return isOfType(value, CustomerUsers.__pulumiType);
    }
}
