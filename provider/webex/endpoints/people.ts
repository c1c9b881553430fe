// /people and /roles. PUT replaces the whole person and may be applied by half, so a change reads, merges, writes and reads again.
import type { CallContext, People } from "../webex-client";
import { RefusedByBackend } from "../errors/family";
import type { ApiRequest } from "../transport/api-request";
import { allPages } from "../transport/pages";
import { requestJson, requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { person, role, type Person } from "../wire/person";
import { halfApplied, writable } from "./person-change";

const ROOT = "/people";
const PAGE = 1000;
/** Webex's cap where calling data are asked for. */
const PAGE_WITH_CALLING_DATA = 10;

export function people(transport: Transport): People {
    const organizations = new Map<string, string>();
    const organizationOf = (id: string, call: CallContext): string | undefined => call.orgId ?? organizations.get(id);
    const learn = (one: Person): Person => {
        if (one.orgId !== undefined) {
            organizations.set(one.id, one.orgId);
        }
        return one;
    };
    const at = (id: string, call: CallContext, callingData: boolean | undefined): ApiRequest => ({
        method: "GET",
        path: joinPath(ROOT, id),
        query: { callingData },
        call,
        orgId: organizationOf(id, call),
    });
    const change = async (id: string, merge: (person: Person) => Person, call: CallContext): Promise<Person> => {
        const read = async (): Promise<Person> => learn(await requestJson(transport, at(id, call, true), person));
        const before = await read();
        const wanted = merge(before);
        const orgId = before.orgId ?? organizationOf(id, call);
        const write: ApiRequest = {
            method: "PUT",
            path: joinPath(ROOT, id),
            query: { callingData: true },
            body: writable(wanted),
            call,
            orgId,
            writeKey: id,
        };
        try {
            await transport.send(write);
        } catch (error) {
            if (!(error instanceof RefusedByBackend)) {
                throw error;
            }
            throw halfApplied(error, before, await read().catch(() => undefined));
        }
        return read();
    };
    return {
        list: async (filter, call) => {
            const query = { ...filter, max: filter.callingData === true ? PAGE_WITH_CALLING_DATA : PAGE };
            const request: ApiRequest = { method: "GET", path: ROOT, query, call, orgId: filter.orgId ?? call.orgId };
            return (await allPages(transport, request, person)).map(learn);
        },
        get: async (id, call, options) => {
            const found = await requestJsonOrUndefined(transport, at(id, call, options?.callingData), person);
            return found === undefined ? undefined : learn(found);
        },
        // Two changes of one person must not read the same state: the second would undo the first.
        change: (id, merge, call) => transport.writeMutex.run(`person ${id}`, () => change(id, merge, call)),
        remove: async (id, call) => {
            const orgId = organizationOf(id, call);
            await undefinedIfNotFound(() =>
                transport.send({ method: "DELETE", path: joinPath(ROOT, id), call, orgId, writeKey: id }),
            );
        },
        roles: (call) => allPages(transport, { method: "GET", path: "/roles", call }, role),
    };
}
