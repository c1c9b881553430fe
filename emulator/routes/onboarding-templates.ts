// /wholesale/onboardingTemplates: an extension; Webex has no public API for what Partner Hub calls onboarding templates.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody, readQuery } from "../call";
import { provisioningId, templateUuidOf } from "../identifiers";
import { pageByOffset } from "../paging";
import { identityProvider } from "../rules/identity-provider";
import { throwIfRefused, type Refusal } from "../rules/refusal";
import { servicesChanged, servicesWithoutWholesale, webexCallsWithoutBroadworks } from "../rules/template-services";
import { pageSize, queryNumber, queryText } from "../shapes/query";
import { templateBody, type TemplateBody } from "../shapes/template-body";
import type { TemplateRow } from "../store/templates";
import { badRequest, notFound } from "../webex-error";

export function onboardingTemplateRoutes(backend: Backend): Route[] {
    const all = "/v1/wholesale/onboardingTemplates";
    const one = `${all}/:provisioningId`;
    return [
        { method: "GET", path: all, handle: (call) => list(backend, call) },
        { method: "POST", path: all, handle: (call) => create(backend, call) },
        { method: "GET", path: one, handle: (call) => ({ status: 200, body: answer(templateOf(backend, call)) }) },
        { method: "PUT", path: one, handle: (call) => change(backend, call) },
        { method: "DELETE", path: one, handle: (call) => remove(backend, call) },
    ];
}

const listQuery = z.object({
    name: queryText.optional(),
    offset: queryNumber.default(0),
    max: pageSize(100, 100),
});

function list(backend: Backend, call: Call): Answer {
    const { name, offset, max } = readQuery(call, listQuery);
    const rows = backend.templates.list(name, max + 1, offset);
    return pageByOffset(call, { max, offset }, rows, (shown) => ({ items: shown.map(answer) }));
}

function create(backend: Backend, call: Call): Answer {
    const body = readBody(call, templateBody);
    throwIfRefused(refusalsOf(body));
    const id = backend.newUuid();
    backend.templates.add(id, body.name, stored(body));
    return { status: 201, body: { ...body, provisioningId: provisioningId(id) } };
}

function change(backend: Backend, call: Call): Answer {
    const present = templateOf(backend, call);
    const body = readBody(call, templateBody);
    const own = provisioningId(present.id);
    if (body.provisioningId !== undefined && body.provisioningId !== own) {
        throw badRequest("provisioningId cannot change.");
    }
    const before = JSON.parse(present.body) as TemplateBody;
    throwIfRefused([...refusalsOf(body), ...servicesChanged(before.services, body.services)]);
    backend.templates.change(present.id, body.name, stored(body));
    return { status: 200, body: { ...body, provisioningId: own } };
}

function remove(backend: Backend, call: Call): Answer {
    backend.templates.remove(templateOf(backend, call).id);
    return { status: 204 };
}

function refusalsOf(body: TemplateBody): Refusal[] {
    return [
        ...identityProvider(body.authentication),
        ...servicesWithoutWholesale(body.services),
        ...webexCallsWithoutBroadworks(body.services, body.webexToWebexCalls),
    ];
}

function stored(body: TemplateBody): string {
    return JSON.stringify({ ...body, provisioningId: undefined });
}

function templateOf(backend: Backend, call: Call): TemplateRow {
    const row = backend.templates.find(templateUuidOf(param(call, "provisioningId")) ?? "");
    if (row === undefined) {
        throw notFound("The onboarding template");
    }
    return row;
}

function answer(row: TemplateRow): unknown {
    return { provisioningId: provisioningId(row.id), ...(JSON.parse(row.body) as object) };
}
