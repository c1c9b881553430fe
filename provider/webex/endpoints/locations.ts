// /locations, and what makes a location a calling location under /telephony/config/locations.
import type { Locations } from "../backend";
import { RefusedByBackend } from "../errors/family";
import type { Exchange } from "../transport/exchange";
import { createOnce } from "../transport/creation";
import { allPages } from "../transport/pages";
import { askOrUndefined, unlessNotFound } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below, refuseUnusable } from "../transport/url";
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
    const write = async (exchange: Omit<Exchange, "query" | "writer"> & { orgId: string }): Promise<void> => {
        await transport.send({ ...exchange, query: { orgId: exchange.orgId }, writer: exchange.orgId });
    };
    return {
        list,
        listCalling: async (orgId, call) => {
            const exchange: Exchange = { method: "GET", path: CALLING, query: { orgId, max: PAGE }, call, orgId };
            const found = await allPages(transport, exchange, callingDetails, ["locations", "items"]);
            return found.flatMap(({ id }) => id ?? []);
        },
        get: (orgId, id, call) =>
            askOrUndefined(
                transport,
                { method: "GET", path: below(ROOT, id), query: { orgId }, call, orgId },
                location,
            ),
        create: (orgId, body, call) => {
            const exchange = {
                method: "POST",
                path: ROOT,
                query: { orgId },
                body: asTaken(body),
                call,
                orgId,
                writer: orgId,
            } as const;
            return createOnce(transport, {
                send: async () => acceptedId(await transport.send(exchange), call),
                find: async () => (await list(orgId, call)).find(({ name }) => name === body.name)?.id,
            });
        },
        update: async (orgId, id, change, call) => {
            const { announcementLanguage, ...body } = asTaken(change);
            // Belongs to calling, which the location may not have; first, for a later refresh shows only the other language.
            if (announcementLanguage !== undefined) {
                const path = below(CALLING, id);
                await unlessNotFound(() => write({ method: "PUT", path, body: { announcementLanguage }, call, orgId }));
            }
            await write({ method: "PUT", path: below(ROOT, id), body, call, orgId });
        },
        remove: async (orgId, id, call) => {
            // The first request of a removal names the location in its body.
            refuseUnusable(id, call.about);
            await removeLocation(transport, { orgId, id, call }, progress);
        },
        enableCalling: async (orgId, id, body, call) => {
            const isEnabled = async (): Promise<boolean> => {
                const exchange = { method: "GET", path: below(CALLING, id), query: { orgId }, call, orgId } as const;
                return (await askOrUndefined(transport, exchange, callingDetails)) !== undefined;
            };
            if (await isEnabled()) return;
            try {
                await write({
                    method: "POST",
                    path: CALLING,
                    body: { id, ...asTaken(body) },
                    call,
                    orgId,
                    repeatable: true,
                });
            } catch (error) {
                // Refused also where an earlier sending, whose answer was lost, has enabled it.
                if (!(error instanceof RefusedByBackend) || !(await isEnabled())) throw error;
            }
        },
        setMainNumber: (orgId, id, phoneNumber, call) =>
            write({
                method: "PUT",
                path: below(CALLING, id),
                body: { callingLineId: { phoneNumber } },
                call,
                orgId,
            }),
        removalBlockers: (orgId, id, call) => removalBlockers(transport, { orgId, id, call }),
    };
}
