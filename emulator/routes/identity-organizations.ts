// /identity/organizations: an organization's name, where Cisco's description has it and where its reference application asks.
import { z } from "zod";
import type { Backend } from "../backend";
import { isoTime } from "../clock";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { uuidOf } from "../identifiers";
import { openOrganizationWithUuid } from "../organization-access";
import { ownOrganization } from "../own-organization";
import { language, text } from "../shapes/text";
import { type Organization, factsOf } from "../store/organizations";
import { forbidden } from "../webex-error";

export function identityOrganizationRoutes(backend: Backend): Route[] {
    return [DESCRIBED, UNDER_V1].flatMap((path): Route[] => [
        { method: "GET", path, handle: (call) => ({ status: 200, body: answer(organizationOf(backend, call)) }) },
        { method: "PATCH", path, handle: (call) => change(backend, call) },
    ]);
}

const DESCRIBED = "/identity/organizations/:orgId";
const UNDER_V1 = `/v1${DESCRIBED}`;

const SCHEMA = "urn:cisco:codev:identity:organization:core:1.0";

const body = z.object({
    schemas: z.array(text).min(1, `must contain ${SCHEMA}`),
    displayName: text,
    preferredLanguage: language.optional(),
});

function change(backend: Backend, call: Call): Answer {
    const org = organizationOf(backend, call);
    const { displayName, preferredLanguage } = readBody(call, body);
    if (org.id === ownOrganization(backend).id) {
        throw forbidden("The partner's own organization cannot be renamed through this emulator.");
    }
    backend.organizations.rename(org.id, displayName);
    if (preferredLanguage !== undefined) {
        backend.organizations.setFacts(org.id, { ...factsOf(org), preferredLanguage });
    }
    return { status: 200, body: answer(organizationOf(backend, call)) };
}

function organizationOf(backend: Backend, call: Call): Organization {
    const orgId = param(call, "orgId");
    const isUnderV1 = call.path.startsWith("/v1/");
    return openOrganizationWithUuid(backend, (isUnderV1 ? undefined : uuidOf("ORGANIZATION", orgId)) ?? orgId);
}

function answer(org: Organization): unknown {
    const { preferredLanguage } = factsOf(org);
    return {
        schemas: [SCHEMA],
        id: org.id,
        displayName: org.name,
        ...(preferredLanguage === undefined ? {} : { preferredLanguage }),
        meta: { created: isoTime(org.created), lastModified: isoTime(org.created), version: "1" },
    };
}
