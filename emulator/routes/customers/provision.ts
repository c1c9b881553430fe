// Provisions a wholesale customer: accepted at once, done when its job ends.
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { publicId, uuidOf } from "../../identifiers";
import { jobFields, startJob } from "../../jobs/start-job";
import { throwIfRefused } from "../../rules/refusal";
import { acceptedLimits } from "../../rules/package-request";
import { activeScopeOf } from "../../scope";
import { headOfficeOf, limitsOf, provisionBody, type ProvisionBody } from "../../shapes/customer-bodies";
import { badRequest, conflict } from "../../webex-error";
import { judgeCustomer, requireTemplate } from "./judge";

export function provisionCustomer(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const body = readBody(call, provisionBody);
    requireTemplate(backend, body.provisioningId);
    throwIfRefused(judgeCustomer(backend, scope, body));
    const attached = attachedOrganization(backend, body.orgId);
    const id = attached === undefined ? backend.newUuid() : freeUuid(backend, attached);
    const job = startJob(backend, call);
    const { packages } = body;
    backend.customers.save({
        id,
        org: attached,
        partner: scope.partner,
        externalId: body.externalId,
        name: body.customerInfo?.name,
        primaryEmail: body.customerInfo?.primaryEmail,
        address: body.address,
        packages,
        limits: acceptedLimits({ packages, limits: limitsOf(body) }),
        createdWith: packages,
        headOffice: headOfficeOf(body),
        details: details(body),
        migrating: false,
        status: "provisioning",
        created: backend.clock.now(),
        ...jobFields(job, packages),
    });
    return accepted(call, id);
}

/** Create and update answer alike: 202, and where the customer is to be found. */
export function accepted(call: Call, id: string): Answer {
    const url = `${call.baseUrl}/wholesale/customers/${publicId("ENTERPRISE", id)}`;
    return { status: 202, headers: { location: url }, body: { url } };
}

function details(body: ProvisionBody): Record<string, unknown> {
    return {
        provisioningId: body.provisioningId,
        language: body.customerInfo?.language,
        meetings: body.provisioningParameters?.meetings,
        subPartnerAdminEmail: body.subPartnerAdminEmail,
    };
}

function attachedOrganization(backend: Backend, orgId: string | undefined): string | undefined {
    if (orgId === undefined) return undefined;
    const org = backend.organizations.find(uuidOf("ORGANIZATION", orgId) ?? "");
    if (org === undefined) throw badRequest("orgId names no organization that could be attached.");
    if (backend.customers.ofOrganization(org.id) !== undefined) {
        throw conflict("orgId names an organization that is a customer already.");
    }
    return org.id;
}

function freeUuid(backend: Backend, org: string): string {
    return backend.customers.find(org) === undefined ? org : backend.newUuid();
}
