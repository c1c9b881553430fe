// Which organization a call is about, and whether it may be used yet.
import type { Backend } from "./backend";
import { uuidOf } from "./identifiers";
import { ownOrganization } from "./own-organization";
import type { Organization } from "./store/organizations";
import { forbidden, notFound } from "./webex-error";

export function organizationNamed(backend: Backend, orgId: string): Organization {
    return organizationWithUuid(backend, uuidOf("ORGANIZATION", orgId) ?? "");
}

/** Webex's quirk, if switched on: a partner admin gets 403 until the new organization has been read once. */
export function openOrganization(backend: Backend, orgId: string | undefined): Organization {
    if (orgId === undefined) {
        return ownOrganization(backend);
    }
    return opened(organizationNamed(backend, orgId));
}

export function openOrganizationWithUuid(backend: Backend, uuid: string): Organization {
    return opened(organizationWithUuid(backend, uuid));
}

// An organization that the partner does not manage yet looks to its administrator as if it did not exist.
function organizationWithUuid(backend: Backend, uuid: string): Organization {
    const own = ownOrganization(backend);
    const org = uuid === own.id ? own : backend.organizations.find(uuid);
    if (org?.managed !== 1) {
        throw notFound("The organization");
    }
    return org;
}

function opened(org: Organization): Organization {
    if (org.unread === 1) {
        throw forbidden("The caller does not manage the organization yet; read it once (GET /organizations/{orgId}).");
    }
    return org;
}
