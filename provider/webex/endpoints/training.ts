// /wholesale/trainingRequests. Extension: the emulator serves it, real Webex has a form and no API.
import type { Training } from "../webex-client";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { trainingRequest } from "../wire/training-request";

const ROOT = "/wholesale/trainingRequests";
const PAGE = 100;

export function training(transport: Transport): Training {
    const list: Training["list"] = (call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { max: PAGE }, call }, trainingRequest);
    return {
        list,
        create: (body, call) => {
            const request = { method: "POST", path: ROOT, body, call, writeKey: body.customerId } as const;
            return createOnce(transport, {
                send: () => requestJson(transport, request, trainingRequest),
                find: async () =>
                    (await list(call)).find(
                        ({ customerId, location }) => customerId === body.customerId && location === body.location,
                    ),
            });
        },
        get: (id, call) =>
            requestJsonOrUndefined(transport, { method: "GET", path: joinPath(ROOT, id), call }, trainingRequest),
        update: (id, body, call) => {
            const request = { method: "PUT", path: joinPath(ROOT, id), body, call, writeKey: body.customerId } as const;
            return requestJson(transport, request, trainingRequest);
        },
        remove: async (id, call) => {
            await undefinedIfNotFound(() =>
                transport.send({ method: "DELETE", path: joinPath(ROOT, id), call, writeKey: call.customerId ?? id }),
            );
        },
    };
}
