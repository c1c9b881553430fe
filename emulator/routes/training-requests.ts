// /wholesale/trainingRequests: an extension; Webex has only a form for the paid onboarding service.
import { z } from "zod";
import type { Backend } from "../backend";
import { isoTime } from "../clock";
import { type Answer, type Call, type Route, param, readBody, readQuery } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { pageByOffset } from "../paging";
import { findCustomer } from "../scope";
import { pageSize, queryNumber, queryText } from "../shapes/query";
import { anyText, email, text } from "../shapes/text";
import type { TrainingRequestRow } from "../store/training-requests";
import { badRequest, notFound } from "../webex-error";

export function trainingRequestRoutes(backend: Backend): Route[] {
    const all = "/v1/wholesale/trainingRequests";
    const one = `${all}/:requestId`;
    return [
        { method: "GET", path: all, handle: (call) => list(backend, call) },
        { method: "POST", path: all, handle: (call) => create(backend, call) },
        { method: "GET", path: one, handle: (call) => ({ status: 200, body: answer(requestOf(backend, call)) }) },
        { method: "PUT", path: one, handle: (call) => change(backend, call) },
        { method: "DELETE", path: one, handle: (call) => remove(backend, call) },
    ];
}

/** Ordered for a customer's location; express or standard depends on the number of users (Webex Help, Wholesale Training). */
const body = z.object({
    customerId: text,
    location: text.optional(),
    locationId: text.optional(),
    service: z.enum(["express", "standard"]).default("express"),
    contactName: anyText.optional(),
    contactEmail: email.optional(),
    contactPhone: anyText.optional(),
    users: z.int().min(1).optional(),
    notes: anyText.optional(),
});
type Body = z.infer<typeof body>;

const listQuery = z.object({
    customerId: queryText.optional(),
    offset: queryNumber.default(0),
    max: pageSize(100, 100),
});

function list(backend: Backend, call: Call): Answer {
    const { customerId, offset, max } = readQuery(call, listQuery);
    const rows = backend.trainingRequests.list(customerId === undefined ? max + 1 : -1, offset);
    const shown = rows.filter((row) => customerId === undefined || bodyOf(row).customerId === customerId);
    return pageByOffset(call, { max, offset }, shown, (page) => ({ items: page.map(answer) }));
}

function create(backend: Backend, call: Call): Answer {
    const given = checked(backend, call);
    const row = { id: backend.newUuid(), body: JSON.stringify(given), created: backend.clock.now() };
    backend.trainingRequests.add(row.id, row.body, row.created);
    return { status: 201, body: answer({ seq: 0, ...row }) };
}

function change(backend: Backend, call: Call): Answer {
    const row = requestOf(backend, call);
    const given = checked(backend, call);
    if (given.customerId !== bodyOf(row).customerId) {
        throw badRequest("customerId cannot change.");
    }
    backend.trainingRequests.change(row.id, JSON.stringify(given));
    return { status: 200, body: answer({ ...row, body: JSON.stringify(given) }) };
}

function remove(backend: Backend, call: Call): Answer {
    backend.trainingRequests.remove(requestOf(backend, call).id);
    return { status: 204 };
}

function checked(backend: Backend, call: Call): Body {
    const given = readBody(call, body);
    if (findCustomer(backend, given.customerId) === undefined) {
        throw badRequest("customerId does not match a customer.");
    }
    return given;
}

function requestOf(backend: Backend, call: Call): TrainingRequestRow {
    const row = backend.trainingRequests.find(uuidOf("TRAINING_REQUEST", param(call, "requestId")) ?? "");
    if (row === undefined) {
        throw notFound("The Training request");
    }
    return row;
}

function bodyOf(row: TrainingRequestRow): Body {
    return JSON.parse(row.body) as Body;
}

function answer(row: TrainingRequestRow): unknown {
    return {
        id: publicId("TRAINING_REQUEST", row.id),
        ...bodyOf(row),
        status: "submitted",
        created: isoTime(row.created),
    };
}
