// /wholesale/setupAssistRequests. Extension: the emulator serves it, real Webex has a form and no API.
import type { SetupAssist } from "../webex-client";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { setupAssistRequest } from "../wire/setup-assist-request";

const ROOT = "/wholesale/setupAssistRequests";
const PAGE = 100;

export function setupAssist(transport: Transport): SetupAssist {
    const list: SetupAssist["list"] = (call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { max: PAGE }, call }, setupAssistRequest);
    return {
        list,
        create: (body, call) => {
            const request = { method: "POST", path: ROOT, body, call, writeKey: body.customerId } as const;
            return createOnce(transport, {
                send: () => requestJson(transport, request, setupAssistRequest),
                find: async () =>
                    (await list(call)).find(
                        ({ customerId, location }) => customerId === body.customerId && location === body.location,
                    ),
            });
        },
        get: (id, call) =>
            requestJsonOrUndefined(transport, { method: "GET", path: joinPath(ROOT, id), call }, setupAssistRequest),
        update: (id, body, call) => {
            const request = { method: "PUT", path: joinPath(ROOT, id), body, call, writeKey: body.customerId } as const;
            return requestJson(transport, request, setupAssistRequest);
        },
        remove: async (id, call) => {
            await undefinedIfNotFound(() =>
                transport.send({ method: "DELETE", path: joinPath(ROOT, id), call, writeKey: call.customerId ?? id }),
            );
        },
    };
}
