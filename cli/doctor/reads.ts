// The lists that the doctor reads, each with our description of one item, and the values that the emulator's policies know.
import type { z } from "zod";
import { packages } from "../../provider/catalog/packages";
import { customer } from "../../provider/webex/wire/customer";
import { license } from "../../provider/webex/wire/license";
import { location } from "../../provider/webex/wire/location";
import { person, role } from "../../provider/webex/wire/person";
import { phoneNumber } from "../../provider/webex/wire/phone-number";
import { subPartner } from "../../provider/webex/wire/sub-partner";
import { subscriber } from "../../provider/webex/wire/subscriber";

export interface Read {
    readonly name: string;
    readonly path: string;
    /** Where in the body the items are. */
    readonly key: "items" | "phoneNumbers";
    readonly item: z.ZodType;
    /** Read with the id of a customer's organization. */
    readonly ofOrganization?: boolean;
    /** Values of a field that have a meaning for us. Others are reported by their words: none of them is about a person. */
    readonly known?: Readonly<Record<string, readonly string[]>>;
}

const CUSTOMER_STATUSES = [
    "provisioning",
    "provisioned",
    "provisioned_with_errors",
    "updating",
    "deleting",
    "error",
    "pending_rpl_review",
];
const KNOWN_PACKAGES = Object.keys(packages);

export const READS: readonly Read[] = [
    {
        name: "customers",
        path: "/wholesale/customers",
        key: "items",
        item: customer,
        known: { status: CUSTOMER_STATUSES, packages: KNOWN_PACKAGES },
    },
    {
        name: "users",
        path: "/wholesale/subscribers",
        key: "items",
        item: subscriber,
        known: { status: ["provisioned", "pending_user_migration"], package: KNOWN_PACKAGES, packages: KNOWN_PACKAGES },
    },
    { name: "sub-partners", path: "/wholesale/subPartners", key: "items", item: subPartner },
    { name: "roles", path: "/roles", key: "items", item: role },
    { name: "licenses", path: "/licenses", key: "items", item: license, ofOrganization: true },
    { name: "locations", path: "/locations", key: "items", item: location, ofOrganization: true },
    { name: "people", path: "/people", key: "items", item: person, ofOrganization: true },
    {
        name: "phone numbers",
        path: "/telephony/config/numbers",
        key: "phoneNumbers",
        item: phoneNumber,
        ofOrganization: true,
    },
];
