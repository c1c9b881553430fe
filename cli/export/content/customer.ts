// Reads one customer whole: its organization, locations, users, and the licences that tell its quantities.
import type { CallContext } from "../../../provider/webex/webex-client";
import { isCalling } from "../../../provider/catalog/packages";
import type { Customer } from "../../../provider/webex/wire/customer";
import type { Session } from "../../../provider/run-state/session";
import type { Address } from "../../../provider/run-state/location-address";
import type { TenantCustomer } from "../tenant/customers";
import { administratorsOf } from "./administrators";
import type { CustomerContent, LeftOut } from "./customer-content";
import { locationsOf } from "./locations";
import { packagesOf } from "./packages";
import { usersOf } from "./users";

const current = ["provisioned", "provisioned_with_errors", "updating"];

/** The customer's content, or why it cannot be adopted. */
export async function readCustomer(
    { customer: listed, onBehalfOf }: TenantCustomer,
    session: Session,
): Promise<CustomerContent | LeftOut> {
    const what = `the customer ${JSON.stringify(listed.externalId)} (${listed.id})`;
    const { orgId } = listed;
    if (orgId === undefined || !current.includes(listed.status)) {
        return { what, why: `is ${listed.status} at Webex; export it again once it is provisioned` };
    }
    if (listed.externalId.trim() === "") {
        return { what, why: "has no external id, which is the key used to find it; set one in Partner Hub" };
    }
    const call: CallContext = { about: `read ${what}`, onBehalfOf };
    const { cache } = session;
    const [customer, organization, licenses, people, subscribers] = await Promise.all([
        cache.customer(listed.id, call),
        cache.organization(orgId, call),
        cache.licenses(orgId, call),
        cache.people(orgId, call),
        cache.subscribers(listed.id, call),
    ]);
    if (customer === undefined) {
        return { what, why: "was removed during the export" };
    }
    const address = addressOf(customer);
    const calls = customer.packages.some(isCalling);
    const { headOffice, further, ids: locations } = await locationsOf({ orgId, address, calls }, session, call);
    const { users, ids, leftOut } = await usersOf(subscribers.values(), people, session, call);
    return {
        ids: { customer: listed.id, locations, users: ids },
        displayName: organization?.displayName ?? "",
        externalId: customer.externalId,
        onBehalfOf,
        address,
        packages: packagesOf(customer, licenses),
        headOffice,
        locations: further,
        users,
        administrators: await administratorsOf(people.values(), session, call),
        leftOut,
    };
}

const filled = (text: string | undefined): text is string => text !== undefined && text !== "";

function addressOf({ address }: Customer): Address {
    const { addressLine1, addressLine2, city, stateOrProvince, zipOrPostalCode, country } = address;
    return {
        addressLine1,
        ...(filled(addressLine2) && { addressLine2 }),
        city,
        ...(filled(stateOrProvince) && { stateOrProvince }),
        ...(filled(zipOrPostalCode) && { zipOrPostalCode }),
        country,
    };
}
