// Attaches an organization that is there already: which may be, and whether its administrator must approve first.
import type { Backend } from "../../backend";
import { publicId, uuidOf } from "../../identifiers";
import { approvalNeeded } from "../../rules/approval-needed";
import { findCustomer } from "../../scope";
import type { TemplateBody } from "../../shapes/template-body";
import type { WholesaleCustomer } from "../../store/customer-row";
import { factsOf, type Organization } from "../../store/organizations";
import type { TemplateRow } from "../../store/templates";
import { badRequest, conflict } from "../../webex-error";

/** Throws where the organization cannot be attached at all. */
export function attachable(backend: Backend, orgId: string, template: TemplateRow | undefined): Organization {
    const org = backend.organizations.find(uuidOf("ORGANIZATION", orgId) ?? "");
    if (org === undefined) {
        throw badRequest("orgId does not match an organization that can be attached.");
    }
    const facts = factsOf(org);
    if (backend.customers.ofOrganization(org.id) !== undefined) {
        throw conflict("orgId is an organization that is already a customer.");
    }
    if (facts.otherPartner === true) {
        throw conflict("orgId is an organization that belongs to another partner.");
    }
    if (
        facts.attachedBy !== undefined &&
        findCustomer(backend, publicId("ENTERPRISE", facts.attachedBy)) !== undefined
    ) {
        throw conflict("orgId is an organization that is being attached for another customer.");
    }
    if (org.managed === 0 && approvalNeeded(facts) && template !== undefined && !invitesAdministrators(template)) {
        throw conflict(
            "The administrator of the organization must approve the attachment, but the onboarding template does not allow the e-mail that asks for it (adminInviteEmails).",
        );
    }
    return org;
}

/** From here on the organization waits for the customer's job, and the job waits for the administrator's approval. */
export function awaitApproval(backend: Backend, org: Organization, customer: string): boolean {
    const facts = factsOf(org);
    const asks = approvalNeeded(facts);
    const approval = asks ? ("pending" as const) : undefined;
    backend.organizations.setFacts(org.id, { ...facts, attachedBy: customer, approval });
    return asks;
}

/** An update after the administrator declined asks once more. */
export function asksAgain(backend: Backend, customer: WholesaleCustomer): boolean {
    const { attach } = customer.details;
    if (customer.org !== undefined || typeof attach !== "string") {
        return false;
    }
    const org = backend.organizations.find(attach);
    return org !== undefined && factsOf(org).approval !== "given" && awaitApproval(backend, org, customer.id);
}

function invitesAdministrators(template: TemplateRow): boolean {
    return (JSON.parse(template.body) as TemplateBody).adminInviteEmails;
}
