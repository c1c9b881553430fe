// The end of provisioning or updating: creates the organization and the head office if they do not exist yet.
import type { Backend } from "../backend";
import { asLocationAddress } from "../shapes/address";
import type { HeadOffice, WholesaleCustomer } from "../store/customer-row";
import { withDetails } from "../store/location-details";

export function finishProvisioning(
    backend: Backend,
    customer: WholesaleCustomer,
    status: "provisioned" | "provisioned_with_errors",
): void {
    const org = customer.org ?? attachOrganization(backend, customer) ?? createOrganization(backend, customer);
    const isNew = customer.org === undefined || customer.status === "provisioning";
    if (isNew && customer.headOffice !== undefined) {
        saveHeadOffice(backend, org, customer.headOffice);
    }
    backend.customers.save({ ...customer, org, status, jobEnds: undefined });
}

/** Creates the location, or brings the one that is the head office up to date; an attached organization may have it by name. */
export function saveHeadOffice(backend: Backend, org: string, office: HeadOffice): void {
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
        const details = emergencyDetails("{}", office);
        backend.locations.add({ id: backend.newUuid(), org, details, main_number: null, ...row });
    } else {
        backend.locations.change({ ...present, ...row, details: emergencyDetails(present.details, office) });
    }
}

// The calling side of a location calls the same fact pAccessNetworkInfo.
function emergencyDetails(details: string, office: HeadOffice): string {
    if (office.emergencyLocationIdentifier === undefined) {
        return details;
    }
    return withDetails({ details }, "calling", { pAccessNetworkInfo: office.emergencyLocationIdentifier });
}

// The customer and its new organization share one uuid, as in Webex's own examples.
function createOrganization(backend: Backend, customer: WholesaleCustomer): string {
    const name = customer.name ?? customer.externalId;
    const unread = backend.settings.partner.organizationsNeedReading;
    const created = customer.jobEnds ?? backend.clock.now();
    const { id, address } = customer;
    const known = { id, name, country: address.country, awaits_first_user: 1, managed: 1, facts: "{}", created };
    backend.organizations.add({ ...known, unread: unread ? 1 : 0 });
    return id;
}

function attachOrganization(backend: Backend, customer: WholesaleCustomer): string | undefined {
    const { attach } = customer.details;
    if (typeof attach !== "string") {
        return undefined;
    }
    backend.organizations.markManaged(attach, backend.settings.partner.organizationsNeedReading);
    return attach;
}
