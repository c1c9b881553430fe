// /wholesale/customers: jobs that Webex accepts (202) and finishes later.
import type { Call, Customers } from "../backend";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { gone, settled } from "../waiting/settled";
import type { Watched } from "../waiting/watch";
import { customer, languagesAsTaken, precheckPart, type Customer } from "../wire/customer";
import { acceptedId } from "./accepted-id";
import { judgement } from "./judgement";

const ROOT = "/wholesale/customers";
const PAGE = 100;

export function customers(transport: Transport, progress: (line: string) => void): Customers {
    const learn = (one: Customer): Customer => {
        transport.writers.learn(one.orgId, one.id);
        return one;
    };
    const list: Customers["list"] = async (filter, call) => {
        const query = { ...filter, max: PAGE };
        return (await allPages(transport, { method: "GET", path: ROOT, query, call }, customer)).map(learn);
    };
    const get: Customers["get"] = async (id, call, options) => {
        // A program may hand on an empty id, which the rules refuse in words of their own: no customer has it.
        if (id === "") return undefined;
        const query = { includePackageLicenseInfo: options?.includePackageLicenseInfo };
        const found = await askOrUndefined(transport, { method: "GET", path: below(ROOT, id), query, call }, customer);
        return found === undefined ? undefined : learn(found);
    };
    const watched = (customerId: string, call: Call): Watched => ({
        customerId,
        call,
        clock: transport.clock,
        isStopping: () => transport.isStopping,
        timeoutSeconds: transport.settings.provisioningTimeout,
        progress,
        read: () => get(customerId, call),
    });
    return {
        list,
        get,
        provision: (body, call) =>
            createOnce(transport, {
                send: async () => {
                    const exchange = { method: "POST", path: ROOT, body: languagesAsTaken(body), call } as const;
                    return acceptedId(await transport.send({ ...exchange, writer: body.externalId }), call);
                },
                find: async () => {
                    const found = await list({ externalId: body.externalId }, call);
                    return found.find(({ externalId }) => externalId === body.externalId)?.id;
                },
            }),
        update: async (id, body, call) => {
            const exchange = { method: "PUT", path: below(ROOT, id), body: languagesAsTaken(body), call } as const;
            await transport.send({ ...exchange, writer: id });
        },
        remove: async (id, call) => {
            await unlessNotFound(() => transport.send({ method: "DELETE", path: below(ROOT, id), call, writer: id }));
        },
        precheck: (body, call) => judgement(transport, `${ROOT}/validate`, precheckPart(languagesAsTaken(body)), call),
        settled: (id, call) => settled(watched(id, call)),
        gone: (id, call) => gone(watched(id, call)),
    };
}
