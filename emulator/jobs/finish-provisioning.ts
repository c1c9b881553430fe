// The end of provisioning or updating: the organization and the head office come into being where they are not there yet.
import type { Backend } from "../backend";
import { asLocationAddress } from "../shapes/address";
import type { HeadOffice, WholesaleCustomer } from "../store/customer-row";

export function finishProvisioning(
    backend: Backend,
    customer: WholesaleCustomer,
    status: "provisioned" | "provisioned_with_errors",
): void {
    const org = customer.org ?? createOrganization(backend, customer);
    const isNew = customer.org === undefined || customer.status === "provisioning";
    if (isNew && customer.headOffice !== undefined) settleHeadOffice(backend, org, customer.headOffice);
    backend.customers.save({ ...customer, org, status, jobEnds: undefined });
}

/** Creates the location, or brings the one that is the head office up to date; an attached organization may have it by name. */
export function settleHeadOffice(backend: Backend, org: string, office: HeadOffice): void {
    const present = backend.locations.headOffice(org) ?? backend.locations.named(org, office.name);
    const row = {
        name: office.name,
        time_zone: office.timezone,
        preferred_language: office.language,
        announcement_language: office.language,
        address: JSON.stringify(asLocationAddress(office.address)),
        calling: 1,
        head_office: 1,
    };
    if (present === undefined) {
        backend.locations.add({ id: backend.newUuid(), org, details: "{}", main_number: null, ...row });
    } else {
        backend.locations.change({ ...present, ...row });
    }
}

// The customer and its new organization share one uuid, as in Webex's own examples.
function createOrganization(backend: Backend, customer: WholesaleCustomer): string {
    const name = customer.name ?? customer.externalId;
    const unread = backend.settings.partner.organizationsNeedReading;
    const created = customer.jobEnds ?? backend.clock.now();
    backend.organizations.add(customer.id, name, customer.address.country, unread, created);
    return customer.id;
}
