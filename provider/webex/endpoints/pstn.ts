// /telephony/pstn: the connection of a location that has calling.
import type { Pstn } from "../webex-client";
import { allPages } from "../transport/pages";
import { requestJsonOrUndefined } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { pstnConnection, pstnOption } from "../wire/pstn";

export function pstn(transport: Transport): Pstn {
    const at = (locationId: string, what: string): string =>
        `${joinPath("/telephony/pstn/locations", locationId)}/${what}`;
    return {
        options: (orgId, locationId, call) => {
            const path = at(locationId, "connectionOptions");
            return allPages(transport, { method: "GET", path, query: { orgId }, call, orgId }, pstnOption);
        },
        connection: async (orgId, locationId, call) => {
            const path = at(locationId, "connection");
            const request = { method: "GET", path, query: { orgId }, call, orgId } as const;
            const found = await requestJsonOrUndefined(transport, request, pstnConnection);
            const isConnected = (found?.pstnConnectionType ?? found?.id ?? found?.routeId) !== undefined;
            return isConnected ? found : undefined;
        },
        connect: async (orgId, locationId, body, call) => {
            const path = at(locationId, "connection");
            await transport.send({ method: "PUT", path, query: { orgId }, body, call, orgId, writeKey: orgId });
        },
    };
}
