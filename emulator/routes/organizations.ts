// /organizations: what a partner may do with a customer's organization itself.
import { isoTime } from "../clock";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param } from "../call";
import { publicId } from "../identifiers";
import { organizationNamed } from "../organization-access";
import { ownOrganization } from "../own-organization";
import type { Organization } from "../store/organizations";
import { conflict } from "../webex-error";

export function organizationRoutes(backend: Backend): Route[] {
    return [
        { method: "GET", path: "/v1/organizations", handle: () => list(backend) },
        { method: "GET", path: "/v1/organizations/:orgId", handle: (call) => get(backend, call) },
        { method: "DELETE", path: "/v1/organizations/:orgId", handle: (call) => remove(backend, call) },
    ];
}

function list(backend: Backend): Answer {
    return { status: 200, body: { items: backend.organizations.allManaged().map(answer) } };
}

function get(backend: Backend, call: Call): Answer {
    const org = organizationNamed(backend, param(call, "orgId"));
    if (org.unread === 1) {
        backend.organizations.markRead(org.id);
    }
    return { status: 200, body: answer(org) };
}

/** https://developer.webex.com/docs/api/v1/organizations: refused while there are active subscriptions or more than one user. */
function remove(backend: Backend, call: Call): Answer {
    const org = organizationNamed(backend, param(call, "orgId"));
    if (org.id === ownOrganization(backend).id) {
        throw conflict("The organization is the partner's own.");
    }
    if (backend.customers.ofOrganization(org.id) !== undefined) {
        throw conflict("The organization is a wholesale customer; delete the customer first.");
    }
    if (backend.personList.list({ org: org.id }, 0, 2).length > 1) {
        throw conflict("The organization has more than one user.");
    }
    backend.organizations.remove(org.id);
    return { status: 204 };
}

function answer(org: Organization): unknown {
    return { id: publicId("ORGANIZATION", org.id), displayName: org.name, created: isoTime(org.created) };
}
