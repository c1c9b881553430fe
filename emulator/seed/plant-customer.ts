// Provisions one customer of a seed, and what belongs to it: head office, locations, users, and what only Cisco could do.
import type { Backend } from "../backend";
import { publicId, uuidOf } from "../identifiers";
import type { DirectCalls } from "./direct-calls";
import { plantLocation, plantNumbers } from "./plant-location";
import { plantUser } from "./plant-user";
import type { Path, Problems } from "./problems";
import type { SeedCustomer } from "./shape";

const CUSTOMERS = "/v1/wholesale/customers";
const CUSTOMER = "/v1/wholesale/customers/:customerId";
const CONTROL = "/emulator/customers/:customerId";

export interface Place {
    readonly problems: Problems;
    readonly path: Path;
}

export function plantCustomer(
    backend: Backend,
    api: DirectCalls,
    place: Place & { readonly templates: ReadonlyMap<string, string> },
    customer: SeedCustomer,
): void {
    const { problems, path, templates } = place;
    const template = customer.template ?? [...templates.keys()][0] ?? "";
    const provisioningId = templates.get(template);
    if (provisioningId === undefined) {
        const known = [...templates.keys()].join(", ");
        return problems.add(
            [...path, "template"],
            `"${template}" is not a template of the seed, which has ${known || "none"}.`,
        );
    }
    const body = provisionBodyOf(customer, provisioningId);
    const url = problems.attempt(path, () => api.call("POST", CUSTOMERS, { body }))?.url;
    if (url === undefined) {
        return;
    }
    const params = { customerId: url.slice(url.lastIndexOf("/") + 1) };
    api.call("PUT", CONTROL, { params, body: { status: "provisioned" } });
    const { orgId = "" } = api.call("GET", CUSTOMER, { params });
    // Some partners may not use an organization before they have read it.
    api.call("GET", "/v1/organizations/:orgId", { params: { orgId } });
    plantWithin(backend, api, place, customer, { customerId: params.customerId, orgId });
    const { migrating, status } = customer;
    if (migrating !== undefined || (status !== undefined && status !== "provisioned")) {
        api.call("PUT", CONTROL, { params, body: { migrating, status } });
    }
}

function plantWithin(
    backend: Backend,
    api: DirectCalls,
    { problems, path }: Place,
    customer: SeedCustomer,
    ids: { readonly customerId: string; readonly orgId: string },
): void {
    const { orgId, customerId } = ids;
    const locations = new Map<string, string>();
    if (customer.headOffice !== undefined) {
        const office = backend.locations.headOffice(uuidOf("ORGANIZATION", orgId) ?? "");
        const locationId = publicId("LOCATION", office?.id ?? "");
        locations.set(customer.headOffice.name, locationId);
        plantNumbers(api, { problems, path: [...path, "headOffice"] }, customer.headOffice, { orgId, locationId });
    }
    for (const [index, location] of customer.locations.entries()) {
        const place = { problems, path: [...path, "locations", index] };
        const locationId = plantLocation(api, place, location, orgId);
        if (locationId !== undefined) {
            locations.set(location.name, locationId);
        }
    }
    for (const [index, user] of customer.users.entries()) {
        plantUser(api, { problems, path: [...path, "users", index], locations, customerId }, user);
    }
}

function provisionBodyOf(customer: SeedCustomer, provisioningId: string): unknown {
    const { packages, headOffice, name, adminEmail: primaryEmail, language, meetingsTimezone: timezone } = customer;
    const limits = Object.fromEntries(
        Object.entries(packages).flatMap(([packageName, given]) =>
            given?.quantity === undefined ? [] : [[packageName, given.quantity]],
        ),
    );
    const office = headOffice && {
        name: headOffice.name,
        timezone: headOffice.timezone,
        language: headOffice.language,
        address: headOffice.address,
        emergencyLocationIdentifier: headOffice.emergencyLocationIdentifier,
    };
    return {
        provisioningId,
        packages: Object.keys(packages),
        externalId: customer.externalId,
        address: customer.address,
        customerInfo: { name, primaryEmail, language },
        provisioningParameters: {
            ...(office && { calling: { location: office } }),
            ...(timezone !== undefined && { meetings: { timezone } }),
            ...(Object.keys(limits).length > 0 && { packages: { limits } }),
        },
    };
}
