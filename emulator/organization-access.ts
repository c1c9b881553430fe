// Which organization a call is about, and whether it may be used yet.
import type { Backend } from "./backend";
import { uuidOf } from "./identifiers";
import type { Organization } from "./store/organizations";
import { badRequest, forbidden, notFound } from "./webex-error";

export function organizationNamed(backend: Backend, orgId: string): Organization {
    const org = backend.organizations.find(uuidOf("ORGANIZATION", orgId) ?? "");
    if (org === undefined) throw notFound("The organization");
    return org;
}

/** Webex's quirk, on demand: a partner admin gets 403 until the new organization has been read once. */
export function openOrganization(backend: Backend, orgId: string | undefined): Organization {
    if (orgId === undefined) throw badRequest("orgId is required: the emulator's caller belongs to no organization.");
    const org = organizationNamed(backend, orgId);
    refuseUnread(org);
    return org;
}

export function openOrganizationWithUuid(backend: Backend, uuid: string): Organization {
    const org = backend.organizations.find(uuid);
    if (org === undefined) throw notFound("The organization");
    refuseUnread(org);
    return org;
}

function refuseUnread(org: Organization): void {
    if (org.unread === 1) throw forbidden("The organization is not managed by the caller yet; read it once.");
}
