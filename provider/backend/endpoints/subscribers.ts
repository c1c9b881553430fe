// /wholesale/subscribers: one user of one customer; known by customer and e-mail address.
import type { Subscribers } from "../backend";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { ask, askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { subscriber, type Subscriber } from "../wire/subscriber";
import { judgement } from "./judgement";

const ROOT = "/wholesale/subscribers";
const PAGE = 100;

export function subscribers(transport: Transport): Subscribers {
    const { writers } = transport;
    const learn = (one: Subscriber): Subscriber => {
        writers.learn(one.id, one.customerId);
        return one;
    };
    const list: Subscribers["list"] = async (filter, call) => {
        const query = { ...filter, max: PAGE };
        return (await allPages(transport, { method: "GET", path: ROOT, query, call }, subscriber)).map(learn);
    };
    return {
        list,
        get: async (id, call) => {
            const found = await askOrUndefined(transport, { method: "GET", path: below(ROOT, id), call }, subscriber);
            return found === undefined ? undefined : learn(found);
        },
        provision: async (body, call) => {
            const { customerId, email } = body;
            const exchange = { method: "POST", path: ROOT, body, call, writer: customerId } as const;
            const created = await createOnce(transport, {
                send: () => ask(transport, exchange, subscriber),
                find: async () =>
                    (await list({ customerId, email }, call)).find(
                        (one) => one.customerId === customerId && one.email.toLowerCase() === email.toLowerCase(),
                    ),
            });
            return learn(created);
        },
        update: async (id, body, call) => {
            const exchange = {
                method: "PUT",
                path: below(ROOT, id),
                body,
                call,
                writer: call.customerId ?? id,
            } as const;
            return learn(await ask(transport, exchange, subscriber));
        },
        remove: async (id, call) => {
            const exchange = { method: "DELETE", path: below(ROOT, id), call, writer: call.customerId ?? id } as const;
            await unlessNotFound(() => transport.send(exchange));
        },
        precheck: (body, call) => judgement(transport, `${ROOT}/validate`, body, call),
    };
}
