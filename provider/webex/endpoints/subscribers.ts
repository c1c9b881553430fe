// /wholesale/subscribers: one user of one customer; known by customer and e-mail address.
import type { Subscribers } from "../webex-client";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { subscriber } from "../wire/subscriber";
import { changedSince } from "./changed-subscribers";
import { requestPrecheck } from "./request-precheck";

const ROOT = "/wholesale/subscribers";
const PAGE = 100;

export function subscribers(transport: Transport): Subscribers {
    const list: Subscribers["list"] = (filter, call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { ...filter, max: PAGE }, call }, subscriber);
    return {
        list,
        changedSince: (since, call) => changedSince(transport, since, call),
        get: (id, call) =>
            requestJsonOrUndefined(transport, { method: "GET", path: joinPath(ROOT, id), call }, subscriber),
        provision: (body, call) => {
            const { customerId, email } = body;
            // A user is an object of its own: users of one customer are created side by side, each by one writer.
            const writeKey = `${customerId} ${email.toLowerCase()}`;
            const request = { method: "POST", path: ROOT, body, call, writeKey } as const;
            return createOnce(transport, {
                send: () => requestJson(transport, request, subscriber),
                find: async () =>
                    (await list({ customerId, email }, call)).find(
                        (one) => one.customerId === customerId && one.email.toLowerCase() === email.toLowerCase(),
                    ),
            });
        },
        update: (id, body, call) =>
            requestJson(transport, { method: "PUT", path: joinPath(ROOT, id), body, call, writeKey: id }, subscriber),
        remove: async (id, call) => {
            const request = { method: "DELETE", path: joinPath(ROOT, id), call, writeKey: id } as const;
            await undefinedIfNotFound(() => transport.send(request));
        },
        precheck: (body, call) => requestPrecheck(transport, `${ROOT}/validate`, body, call),
    };
}
