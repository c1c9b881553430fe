// On whose behalf a call is made: the partner itself, or one of its sub-partners.
import { z } from "zod";
import type { Backend } from "./backend";
import { type Call, readQuery } from "./call";
import { uuidOf } from "./identifiers";
import type { SubPartner } from "./partner";
import { queryText } from "./shapes/query";
import type { WholesaleCustomer } from "./store/customer-row";
import { badRequest, forbidden, notFound } from "./webex-error";

export interface Scope {
    /** The sub-partner's organization, or empty for the partner itself. */
    readonly partner: string;
    readonly subPartner: SubPartner | undefined;
}

const query = z.object({ onBehalfOfSubPartnerOrgId: queryText.optional() });

export function scopeOf(backend: Backend, call: Call): Scope {
    const { onBehalfOfSubPartnerOrgId: orgId } = readQuery(call, query);
    return orgId === undefined
        ? { partner: "", subPartner: undefined }
        : subPartnerScope(backend, orgId, "onBehalfOfSubPartnerOrgId");
}

export function subPartnerScope(backend: Backend, orgId: string, field: string): Scope {
    const subPartner = backend.settings.partner.subPartners.find((one) => sameOrganization(one.orgId, orgId));
    if (subPartner === undefined) {
        throw badRequest(`${field} does not match a sub-partner of this partner.`);
    }
    return { partner: subPartner.orgId, subPartner };
}

/** For what a suspended sub-partner may not do: create and update. */
export function activeScopeOf(backend: Backend, call: Call): Scope {
    const scope = scopeOf(backend, call);
    if (scope.subPartner?.provisioningState === "suspended") {
        throw forbidden("The sub-partner is suspended: it can delete, but cannot create or update.");
    }
    return scope;
}

export function customerInScope(backend: Backend, scope: Scope, customerId: string): WholesaleCustomer {
    const found = findCustomer(backend, customerId);
    if (found?.partner !== scope.partner) {
        throw notFound("The customer");
    }
    return found;
}

export function findCustomer(backend: Backend, customerId: string): WholesaleCustomer | undefined {
    const uuid = uuidOf("ENTERPRISE", customerId) ?? "";
    return backend.customers.find(uuid);
}

function sameOrganization(one: string, other: string): boolean {
    const uuid = uuidOf("ORGANIZATION", one);
    return one === other || (uuid !== undefined && uuid === uuidOf("ORGANIZATION", other));
}
