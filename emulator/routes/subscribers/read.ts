// Lists subscribers and shows one.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { pageByOffset, placeIn } from "../../paging";
import { scopeOf } from "../../scope";
import { pageSize, queryInstant, queryList, queryNumber, queryText } from "../../shapes/query";
import type { SubscriberRow } from "../../store/subscribers";
import { subscriberAnswer, subscriberFound } from "./answer";
import { subscriberInScope } from "./find";

const listQuery = z.object({
    max: pageSize(50, 100),
    offset: queryNumber.default(0),
    customerId: queryText.optional(),
    personId: queryText.optional(),
    externalCustomerId: queryText.optional(),
    email: queryText.optional(),
    status: queryList.default([]),
    after: queryInstant.optional(),
    lastStatusChange: queryInstant.optional(),
    // The last is the description's own example, whatever it says beside it.
    sortBy: z
        .enum(["created", "lastStatusChange", "userCreationTimestamp"])
        .transform((by) => (by === "lastStatusChange" ? by : "created"))
        .default("created"),
    sortOrder: z.enum(["ASC", "DESC"]).default("DESC"),
    place: z
        .string()
        .regex(/^\d{1,9}\.\d{1,15}$/u, "must be the value from a Link header")
        .optional(),
});

export function listSubscribers(backend: Backend, call: Call): Answer {
    const query = readQuery(call, listQuery);
    const { max, offset, externalCustomerId } = query;
    const { partner } = scopeOf(backend, call);
    const byId = query.customerId === undefined ? undefined : (uuidOf("ENTERPRISE", query.customerId) ?? "");
    const byExternalId =
        externalCustomerId === undefined
            ? undefined
            : (backend.customers.withExternalId(partner, externalCustomerId)?.id ?? "");
    const contradiction = byId !== undefined && byExternalId !== undefined && byId !== byExternalId;
    const isByAge = query.sortBy === "created";
    const rows = backend.subscriberList.list({
        partner,
        customer: contradiction ? "" : (byId ?? byExternalId),
        person: query.personId === undefined ? undefined : (uuidOf("PEOPLE", query.personId) ?? ""),
        email: query.email,
        statuses: query.status,
        createdAfter: query.after,
        changedAfter: query.lastStatusChange,
        sortBy: query.sortBy,
        sortOrder: query.sortOrder,
        limit: max + 1,
        offset,
        place: isByAge ? placeIn(query.place, offset) : undefined,
    });
    const placeAfter = isByAge ? ({ seq }: SubscriberRow): number => seq : undefined;
    return pageByOffset(call, { max, offset, placeAfter }, rows, (shown) => ({
        items: shown.map((row) => subscriberAnswer(row, row.external_id)),
    }));
}

export function getSubscriber(backend: Backend, call: Call): Answer {
    const { subscriber, customer } = subscriberInScope(backend, scopeOf(backend, call), param(call, "subscriberId"));
    return subscriberFound(call, subscriber, customer.externalId);
}
