// The arguments of a user, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";
import type { CustomerArgument } from "./customer-reference";
import type { CustomerLocation } from "./customer-location";
import type { RoleName, UserPackageName } from "./names";

/** The arguments of a user. */
export interface CustomerUserArgs {
    /** The customer: the resource, its id, or `{ id, urn?, packages?, createdWith? }`. Changing it replaces the user, deleting first. */
    customer: CustomerArgument;
    /** E-mail address, compared without case. If first and last name stay, changing it keeps the account and updates the address; if the name changes too, it is another person: the user is replaced, deleting first. U1 (guide, configure a customer, step 5). */
    email: pulumi.Input<string>;
    /** First name. Changing it updates the person in place. U1 (guide, configure a customer, step 5). */
    firstName: pulumi.Input<string>;
    /** Last name. Changing it updates the person in place. U1 (guide, configure a customer, step 5). */
    lastName: pulumi.Input<string>;
    /**
     * Exactly one package that the customer has and that can be assigned to users (U2), within its quantity (U5). Changing it updates in
     * place; a full administrator's package cannot be downgraded (U7) (guide, configure a customer, step 5 and roles).
     */
    package: pulumi.Input<UserPackageName>;
    /**
     * Name of one of the customer's locations, only with a calling package (U4). Default: the customer's only location. Changing it is
     * refused once the user has calling (U9) (guide, configure a customer, step 6).
     */
    location?: pulumi.Input<string> | CustomerLocation | undefined;
    /**
     * Phone number in E.164 format, or `"next"` for a free number of the location, which the user then keeps. A calling package requires a
     * phone number or an extension (U3). Changing it updates the person in place (guide, configure a customer, step 6).
     */
    phoneNumber?: pulumi.Input<string> | undefined;
    /** Extension, digits only. A calling package requires an extension or a phone number (U3). Changing it updates the person in place. */
    extension?: pulumi.Input<string> | undefined;
    /**
     * Names of Webex roles, such as `Full Administrator`. Absent: not managed; `[]`: no roles. An administrator needs a package the customer
     * was created with (U6). Changing it updates the person in place (guide, configure a customer, roles).
     */
    roles?: pulumi.Input<pulumi.Input<RoleName>[]> | undefined;
    /** Takes over an existing user with that e-mail address; differences are shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
