// Says whether a customer could be provisioned, and changes nothing.
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { uuidOf } from "../../identifiers";
import { throwIfRefused } from "../../rules/refusal";
import { externalIdTaken } from "../../rules/external-id-taken";
import { scopeOf, type Scope } from "../../scope";
import { precheckBody, type PrecheckBody } from "../../shapes/customer-bodies";
import { attachable } from "./attach";
import { validateCustomer, requireTemplate } from "./validate";

export function precheckCustomer(backend: Backend, call: Call): Answer {
    const scope = scopeOf(backend, call);
    const body = readBody(call, precheckBody);
    const template = body.provisioningId === undefined ? undefined : requireTemplate(backend, body.provisioningId);
    const { packages, orgId } = body;
    if (orgId !== undefined && presentCustomer(backend, scope, orgId) === undefined) {
        attachable(backend, orgId, template);
    }
    throwIfRefused(
        packages === undefined
            ? validateExternalId(backend, scope, body)
            : validateCustomer(backend, scope, { ...body, packages }, presentCustomer(backend, scope, body.orgId)),
    );
    return passed();
}

export function passed(): Answer {
    const info = [{ infoCode: 100, description: "Validation of the request passed." }];
    return { status: 200, body: { message: "success", info } };
}

/** A precheck with the orgId of a customer is about changing that customer. */
function presentCustomer(backend: Backend, scope: Scope, orgId: string | undefined) {
    const found =
        orgId === undefined ? undefined : backend.customers.ofOrganization(uuidOf("ORGANIZATION", orgId) ?? "");
    return found?.partner === scope.partner ? found : undefined;
}

function validateExternalId(backend: Backend, scope: Scope, body: PrecheckBody) {
    if (body.externalId === undefined) {
        return [];
    }
    const holder = backend.customers.withExternalId(scope.partner, body.externalId);
    return externalIdTaken(body.externalId, holder?.id, presentCustomer(backend, scope, body.orgId)?.id);
}
