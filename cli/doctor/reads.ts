// The lists that the doctor reads, each with our description of one item, and the values that the emulator's policies know.
import type { z } from "zod";
import { packages } from "../../provider/catalog/packages";
import { customer, customerStatuses } from "../../provider/webex/wire/customer";
import { license } from "../../provider/webex/wire/license";
import { location } from "../../provider/webex/wire/location";
import { person, role } from "../../provider/webex/wire/person";
import { phoneNumber } from "../../provider/webex/wire/phone-number";
import { subPartner, subPartnerStates } from "../../provider/webex/wire/sub-partner";
import { subscriber, subscriberStatuses } from "../../provider/webex/wire/subscriber";

export interface Read {
    readonly name: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, string>>;
    /** Where in the body the items are. */
    readonly key: "items" | "phoneNumbers";
    readonly item: z.ZodType;
    /** Read with the id of a customer's organization. */
    readonly ofOrganization?: boolean;
    /** Values of a field that have a meaning for us. Others are reported by their words: none of them is about a person. */
    readonly known?: Readonly<Record<string, readonly string[]>>;
}

const KNOWN_PACKAGES = Object.keys(packages);

export const READS: readonly Read[] = [
    {
        name: "customers",
        path: "/wholesale/customers",
        key: "items",
        item: customer,
        known: { status: customerStatuses, packages: KNOWN_PACKAGES },
    },
    {
        name: "users",
        path: "/wholesale/subscribers",
        key: "items",
        item: subscriber,
        known: { status: subscriberStatuses, package: KNOWN_PACKAGES, packages: KNOWN_PACKAGES },
    },
    {
        name: "sub-partners",
        path: "/wholesale/subPartners",
        key: "items",
        item: subPartner,
        known: { provisioningState: subPartnerStates },
    },
    { name: "roles", path: "/roles", key: "items", item: role },
    { name: "licenses", path: "/licenses", key: "items", item: license, ofOrganization: true },
    { name: "locations", path: "/locations", key: "items", item: location, ofOrganization: true },
    {
        name: "people",
        path: "/people",
        query: { callingData: "true" },
        key: "items",
        item: person,
        ofOrganization: true,
    },
    {
        name: "phone numbers",
        path: "/telephony/config/numbers",
        key: "phoneNumbers",
        item: phoneNumber,
        ofOrganization: true,
    },
];
