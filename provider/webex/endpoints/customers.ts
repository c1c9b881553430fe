// /wholesale/customers: jobs that Webex accepts (202) and finishes later.
import type { CallContext, Customers } from "../webex-client";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { awaitRemoved, awaitProvisioned } from "../waiting/customer-jobs";
import type { PollOptions } from "../waiting/poll";
import { customer, languagesAsTaken, precheckPart, type Customer } from "../wire/customer";
import { acceptedId } from "./accepted-id";
import { requestPrecheck } from "./request-precheck";

const ROOT = "/wholesale/customers";
const PAGE = 100;

export function customers(transport: Transport, progress: (line: string) => void): Customers {
    const learn = (one: Customer): Customer => {
        transport.writeMutex.addAlias(one.orgId, one.id);
        return one;
    };
    const list: Customers["list"] = async (filter, call) => {
        const query = { ...filter, max: PAGE };
        return (await allPages(transport, { method: "GET", path: ROOT, query, call }, customer)).map(learn);
    };
    const get: Customers["get"] = async (id, call, options) => {
        // A program may hand on an empty id, which the rules refuse in words of their own: no customer has it.
        if (id === "") {
            return undefined;
        }
        const query = { includePackageLicenseInfo: options?.includePackageLicenseInfo };
        const found = await requestJsonOrUndefined(
            transport,
            { method: "GET", path: joinPath(ROOT, id), query, call },
            customer,
        );
        return found === undefined ? undefined : learn(found);
    };
    const watched = (customerId: string, call: CallContext): PollOptions => ({
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
                    const request = { method: "POST", path: ROOT, body: languagesAsTaken(body), call } as const;
                    return acceptedId(await transport.send({ ...request, writeKey: body.externalId }), call);
                },
                find: async () => {
                    const found = await list({ externalId: body.externalId }, call);
                    return found.find(({ externalId }) => externalId === body.externalId)?.id;
                },
            }),
        update: async (id, body, call) => {
            const request = { method: "PUT", path: joinPath(ROOT, id), body: languagesAsTaken(body), call } as const;
            await transport.send({ ...request, writeKey: id });
        },
        remove: async (id, call) => {
            await undefinedIfNotFound(() =>
                transport.send({ method: "DELETE", path: joinPath(ROOT, id), call, writeKey: id }),
            );
        },
        precheck: (body, call) =>
            requestPrecheck(transport, `${ROOT}/validate`, precheckPart(languagesAsTaken(body)), call),
        awaitProvisioned: (id, call) => awaitProvisioned(watched(id, call)),
        awaitRemoved: (id, call) => awaitRemoved(watched(id, call)),
    };
}
