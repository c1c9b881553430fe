// The arguments of a location, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";
import type { CustomerArgument } from "./customer-reference";
import type { LocationLanguage, TimeZone } from "./names";
import type { AddressArgs, PstnArgs } from "./wholesale-customer-args";

/** The arguments of a location. */
export interface CustomerLocationArgs {
    /** The customer: the resource, its id, or `{ id, ... }`. Changing it replaces the location, deleting first. */
    customer: CustomerArgument;
    /** At most 80 characters (256 where `callingEnabled` is false), unique within the customer (L1). Changing it renames the location in place (Webex API, Update a Location). */
    name: pulumi.Input<string>;
    /** IANA name such as `Europe/Stockholm`. Changing it updates in place. L1 (Webex API, Create a Location). */
    timezone: pulumi.Input<TimeZone>;
    /** Language and region such as `sv_se`, for the location and its announcements. Changing it updates in place. L1 (Webex API, Create a Location). */
    language: pulumi.Input<LocationLanguage>;
    /** Address of the location. Changing it updates in place. L1 (Webex API, Create a Location). */
    address: pulumi.Input<AddressArgs>;
    /**
     * Whether Webex Calling is enabled there; `false` leaves calling unmanaged. Default `true`; a change from `true` to `false` is refused
     * by L1, because calling can be disabled only by removing the location.
     */
    callingEnabled?: pulumi.Input<boolean> | undefined;
    /**
     * How the location connects to the telephone network; set up before numbers are added. If absent, it is not managed, and a new location
     * then has no connection, so numbers cannot be added to it (L2). Changing it updates in place (Webex API, Setup PSTN Connection for a
     * Location).
     */
    pstn?: pulumi.Input<PstnArgs> | undefined;
    /**
     * Phone numbers of the location in E.164 format; they are added, activated and removed in batches that Webex allows. If absent, they
     * are not managed. Numbers that users have, and a main number that is not declared, are never removed. A number of another location is
     * refused by L1. All numbers are refused by L2 if the PSTN connection does not accept numbers through the API: with Cisco Calling Plans
     * they are ordered in Control Hub. Changing it updates in place (Webex API, Add Phone Numbers to a Location).
     */
    phoneNumbers?: pulumi.Input<pulumi.Input<string>[]> | undefined;
    /** Main number, one of the location's phone numbers. If absent, it is not managed. Changing it updates in place (Webex API, Update Location Webex Calling Details). */
    mainNumber?: pulumi.Input<string> | undefined;
    /** Takes over an existing location of that name; differences are shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
