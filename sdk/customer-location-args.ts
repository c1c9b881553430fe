// The arguments of a location, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";
import type { CustomerArgument } from "./customer-reference";
import type { AddressArgs, PstnArgs } from "./wholesale-customer-args";

export interface CustomerLocationArgs {
    /** The customer: the resource, its id, or `{ id, ... }`. Changing it replaces the location, deleting first. */
    customer: CustomerArgument;
    /** At most 80 characters (256 where `callingEnabled` is false), once in a customer (L1). Changing it renames the location in place (API, section 8.1). */
    name: pulumi.Input<string>;
    /** IANA name such as `Europe/Stockholm`. Changing it updates in place. L1 (API, section 8.1). */
    timezone: pulumi.Input<string>;
    /** Language and region such as `sv_se`, for the location and its announcements. Changing it updates in place. L1 (API, section 8.1). */
    language: pulumi.Input<string>;
    /** Changing it updates in place. L1 (API, section 8.1). */
    address: pulumi.Input<AddressArgs>;
    /**
     * Whether Webex Calling is enabled there; `false` leaves calling to others. Default `true`; from `true` to `false` is refused by L1, as
     * it goes only with the location (API, section 8.1).
     */
    callingEnabled?: pulumi.Input<boolean> | undefined;
    /**
     * How the location reaches the telephone network: set before numbers are added. Absent: not managed, and a new location then has no
     * connection, so that numbers cannot be added to it (L2). Changing it updates in place (API, section 8.3).
     */
    pstn?: pulumi.Input<PstnArgs> | undefined;
    /**
     * Phone numbers of the location in E.164: added, activated and removed in the batches that Webex allows. Absent: not managed.
     * Numbers that users have, and a main number that is not declared, stay where they are. One of another location is refused by L1, any
     * where the PSTN connection takes no numbers by API by L2: with Cisco Calling Plans they are ordered in Control Hub.
     * Changing it updates in place (API, section 8.3).
     */
    phoneNumbers?: pulumi.Input<pulumi.Input<string>[]> | undefined;
    /** Main number, one of the location's phone numbers. Absent: not managed. Changing it updates in place (API, section 8.3). */
    mainNumber?: pulumi.Input<string> | undefined;
    /** Takes over an existing location of that name, differences shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
