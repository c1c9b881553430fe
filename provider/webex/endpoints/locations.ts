// /locations, and what makes a location a calling location under /telephony/config/locations.
import type { Locations } from "../webex-client";
import { RefusedByBackend } from "../errors/family";
import type { ApiRequest } from "../transport/api-request";
import { createOnce } from "../transport/create-once";
import { allPages } from "../transport/pages";
import { requestJsonOrUndefined, undefinedIfNotFound } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath, refuseUnusable } from "../transport/url";
import { callingDetails, location, locationLanguage, type LocationBody } from "../wire/location";
import { acceptedId } from "./accepted-id";
import { removeLocation } from "./location-removal";
import { removalBlockers } from "./removal-blockers";

const ROOT = "/locations";
const CALLING = "/telephony/config/locations";
const PAGE = 500;

function asTaken<Body extends Partial<LocationBody>>(body: Body): Body {
    const { preferredLanguage, announcementLanguage } = body;
    return {
        ...body,
        ...(preferredLanguage === undefined ? {} : { preferredLanguage: locationLanguage(preferredLanguage) }),
        ...(announcementLanguage === undefined ? {} : { announcementLanguage: locationLanguage(announcementLanguage) }),
    };
}

export function locations(transport: Transport, progress: (line: string) => void): Locations {
    const list: Locations["list"] = (orgId, call) =>
        allPages(transport, { method: "GET", path: ROOT, query: { orgId, max: PAGE }, call, orgId }, location);
    const write = async (request: Omit<ApiRequest, "query" | "writeKey"> & { orgId: string }): Promise<void> => {
        await transport.send({ ...request, query: { orgId: request.orgId }, writeKey: request.orgId });
    };
    return {
        list,
        listCalling: async (orgId, call) => {
            const request: ApiRequest = { method: "GET", path: CALLING, query: { orgId, max: PAGE }, call, orgId };
            const found = await allPages(transport, request, callingDetails, ["locations", "items"]);
            return found.flatMap(({ id }) => id ?? []);
        },
        get: (orgId, id, call) =>
            requestJsonOrUndefined(
                transport,
                { method: "GET", path: joinPath(ROOT, id), query: { orgId }, call, orgId },
                location,
            ),
        create: (orgId, body, call) => {
            const request = {
                method: "POST",
                path: ROOT,
                query: { orgId },
                body: asTaken(body),
                call,
                orgId,
                writeKey: orgId,
            } as const;
            return createOnce(transport, {
                send: async () => acceptedId(await transport.send(request), call),
                find: async () => (await list(orgId, call)).find(({ name }) => name === body.name)?.id,
            });
        },
        update: async (orgId, id, change, call) => {
            const { announcementLanguage, ...body } = asTaken(change);
            // Belongs to calling, which the location may not have; first, for a later refresh shows only the other language.
            if (announcementLanguage !== undefined) {
                const path = joinPath(CALLING, id);
                await undefinedIfNotFound(() =>
                    write({ method: "PUT", path, body: { announcementLanguage }, call, orgId }),
                );
            }
            await write({ method: "PUT", path: joinPath(ROOT, id), body, call, orgId });
        },
        remove: async (orgId, id, call) => {
            // The first request of a removal names the location in its body.
            refuseUnusable(id, call.about);
            await removeLocation(transport, { orgId, id, call }, progress);
        },
        enableCalling: async (orgId, id, body, call) => {
            const isEnabled = async (): Promise<boolean> => {
                const request = { method: "GET", path: joinPath(CALLING, id), query: { orgId }, call, orgId } as const;
                return (await requestJsonOrUndefined(transport, request, callingDetails)) !== undefined;
            };
            if (await isEnabled()) {
                return;
            }
            try {
                await write({
                    method: "POST",
                    path: CALLING,
                    body: { id, ...asTaken(body) },
                    call,
                    orgId,
                    idempotent: true,
                });
            } catch (error) {
                // Refused also where an earlier sending, whose answer was lost, has enabled it.
                if (!(error instanceof RefusedByBackend) || !(await isEnabled())) {
                    throw error;
                }
            }
        },
        setMainNumber: (orgId, id, phoneNumber, call) =>
            write({
                method: "PUT",
                path: joinPath(CALLING, id),
                body: { callingLineId: { phoneNumber } },
                call,
                orgId,
            }),
        removalBlockers: (orgId, id, call) => removalBlockers(transport, { orgId, id, call }),
    };
}
