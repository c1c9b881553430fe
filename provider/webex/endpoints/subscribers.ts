// /wholesale/subscribers: one user of one customer; known by customer and e-mail address.
import type { Subscribers } from "../backend";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { ask, askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { subscriber } from "../wire/subscriber";
import { judgement } from "./judgement";

const ROOT = "/wholesale/subscribers";
const PAGE = 100;

export function subscribers(transport: Transport): Subscribers {
    const list: Subscribers["list"] = (filter, call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { ...filter, max: PAGE }, call }, subscriber);
    return {
        list,
        get: (id, call) => askOrUndefined(transport, { method: "GET", path: below(ROOT, id), call }, subscriber),
        provision: (body, call) => {
            const { customerId, email } = body;
            // A user is an object of its own: users of one customer are created side by side, each by one writer.
            const writer = `${customerId} ${email.toLowerCase()}`;
            const exchange = { method: "POST", path: ROOT, body, call, writer } as const;
            return createOnce(transport, {
                send: () => ask(transport, exchange, subscriber),
                find: async () =>
                    (await list({ customerId, email }, call)).find(
                        (one) => one.customerId === customerId && one.email.toLowerCase() === email.toLowerCase(),
                    ),
            });
        },
        update: (id, body, call) =>
            ask(transport, { method: "PUT", path: below(ROOT, id), body, call, writer: id }, subscriber),
        remove: async (id, call) => {
            const exchange = { method: "DELETE", path: below(ROOT, id), call, writer: id } as const;
            await unlessNotFound(() => transport.send(exchange));
        },
        precheck: (body, call) => judgement(transport, `${ROOT}/validate`, body, call),
    };
}
