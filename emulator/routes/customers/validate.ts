// Gathers from the database what the rules about customers read, and asks them.
import type { Backend } from "../../backend";
import { templateUuidOf } from "../../identifiers";
import { customerRefusals, type PresentCustomer } from "../../rules/customer-refusals";
import type { Refusal } from "../../rules/refusal";
import type { Scope } from "../../scope";
import { headOfficeOf, limitsOf, type ProvisionBody } from "../../shapes/customer-bodies";
import type { WholesaleCustomer } from "../../store/customer-row";
import type { TemplateRow } from "../../store/templates";
import { badRequest } from "../../webex-error";

type CheckedBody = Pick<ProvisionBody, "packages" | "provisioningParameters"> & {
    readonly externalId?: string | undefined;
    readonly address?: { readonly country: string } | undefined;
};

export function validateCustomer(
    backend: Backend,
    scope: Scope,
    body: CheckedBody,
    present?: WholesaleCustomer,
): Refusal[] {
    const { externalId } = body;
    const holder = externalId === undefined ? undefined : backend.customers.withExternalId(scope.partner, externalId);
    return customerRefusals(
        {
            packages: body.packages,
            limits: limitsOf(body),
            externalId,
            externalIdHolder: holder?.id,
            country: body.address?.country,
            hasHeadOffice: (headOfficeOf(body) ?? present?.headOffice) !== undefined,
            allowances: scope.subPartner?.allowances ?? backend.settings.partner.allowances,
        },
        present === undefined ? undefined : presentFacts(backend, present),
    );
}

/** Guide, first step: a template must exist before any customer does. */
export function requireTemplate(backend: Backend, provisioningId: string): TemplateRow {
    const uuid = templateUuidOf(provisioningId);
    const template = uuid === undefined ? undefined : backend.templates.find(uuid);
    if (template === undefined) {
        throw badRequest("provisioningId does not match an onboarding template of this partner.");
    }
    return template;
}

function presentFacts(backend: Backend, present: WholesaleCustomer): PresentCustomer {
    return {
        id: present.id,
        country: present.address.country,
        packages: present.packages,
        limits: present.limits,
        migrating: present.migrating,
        seats: backend.subscribers.seatsByPackage(present.id),
    };
}
