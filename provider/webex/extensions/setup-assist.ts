// /wholesale/setupAssistRequests. Extension: the emulator serves it, real Webex has a form and no API.
import type { SetupAssist } from "../backend";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { ask, askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { setupAssistRequest } from "../wire/setup-assist-request";

const ROOT = "/wholesale/setupAssistRequests";
const PAGE = 100;

export function setupAssist(transport: Transport): SetupAssist {
    const list: SetupAssist["list"] = (call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { max: PAGE }, call }, setupAssistRequest);
    return {
        list,
        create: (body, call) => {
            const exchange = { method: "POST", path: ROOT, body, call, writer: body.customerId } as const;
            return createOnce(transport, {
                send: () => ask(transport, exchange, setupAssistRequest),
                find: async () =>
                    (await list(call)).find(
                        ({ customerId, location }) => customerId === body.customerId && location === body.location,
                    ),
            });
        },
        get: (id, call) =>
            askOrUndefined(transport, { method: "GET", path: below(ROOT, id), call }, setupAssistRequest),
        update: (id, body, call) => {
            const exchange = { method: "PUT", path: below(ROOT, id), body, call, writer: body.customerId } as const;
            return ask(transport, exchange, setupAssistRequest);
        },
        remove: async (id, call) => {
            await unlessNotFound(() =>
                transport.send({ method: "DELETE", path: below(ROOT, id), call, writer: call.customerId ?? id }),
            );
        },
    };
}
