// Provisions a wholesale customer: accepted at once, done when its job ends.
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { jobFields, startJob } from "../../jobs/start-job";
import { throwIfRefused } from "../../rules/refusal";
import { acceptedLimits } from "../../rules/package-request";
import { activeScopeOf } from "../../scope";
import { headOfficeOf, limitsOf, provisionBody, type ProvisionBody } from "../../shapes/customer-bodies";
import { customerUrl } from "./answer";
import { attachable, awaitApproval } from "./attach";
import { validateCustomer, requireTemplate } from "./validate";

export function provisionCustomer(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const body = readBody(call, provisionBody);
    const template = requireTemplate(backend, body.provisioningId);
    throwIfRefused(validateCustomer(backend, scope, body));
    const attached = body.orgId === undefined ? undefined : attachable(backend, body.orgId, template);
    const id = attached === undefined ? backend.newUuid() : freeUuid(backend, attached.id);
    const isForeign = attached?.managed === 0;
    const waits = isForeign && awaitApproval(backend, attached, id);
    const job = startJob(backend, call);
    const { packages } = body;
    backend.customers.save({
        id,
        org: isForeign ? undefined : attached?.id,
        partner: scope.partner,
        externalId: body.externalId,
        name: body.customerInfo?.name,
        primaryEmail: body.customerInfo?.primaryEmail,
        address: body.address,
        packages,
        limits: acceptedLimits({ packages, limits: limitsOf(body) }),
        createdWith: packages,
        headOffice: headOfficeOf(body),
        details: { ...details(body), ...(isForeign ? { attach: attached.id } : {}) },
        migrating: false,
        status: "provisioning",
        created: backend.clock.now(),
        ...jobFields(job, packages),
        ...(waits ? { jobEnds: undefined } : {}),
    });
    return accepted(call, id);
}

/** Create and update answer alike: 202, and the address of the customer. */
export function accepted(call: Call, id: string): Answer {
    const url = customerUrl(call, id);
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

function freeUuid(backend: Backend, org: string): string {
    return backend.customers.find(org) === undefined ? org : backend.newUuid();
}
