// The numbers of an organization's locations, in batches no bigger than Webex takes.
import type { Numbers } from "../webex-client";
import type { ApiRequest } from "../transport/api-request";
import { allPages } from "../transport/pages";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { phoneNumber } from "../wire/phone-number";

const PAGE = 2000;
const ADD_AT_ONCE = 100;
const ACTIVATE_AT_ONCE = 500;
const REMOVE_AT_ONCE = 5;

export function numbers(transport: Transport): Numbers {
    const inBatches = async (
        size: number,
        phoneNumbers: string[],
        exchangeOf: (batch: string[]) => Omit<ApiRequest, "query" | "writeKey"> & { orgId: string },
    ): Promise<void> => {
        for (let start = 0; start < phoneNumbers.length; start += size) {
            const request = exchangeOf(phoneNumbers.slice(start, start + size));
            await transport.send({ ...request, query: { orgId: request.orgId }, writeKey: request.orgId });
        }
    };
    const at = (locationId: string): string => `${joinPath("/telephony/config/locations", locationId)}/numbers`;
    return {
        list: ({ orgId, locationId, available }, call) => {
            const query = { orgId, locationId, available, max: PAGE };
            const request: ApiRequest = { method: "GET", path: "/telephony/config/numbers", query, call, orgId };
            return allPages(transport, request, phoneNumber, ["phoneNumbers", "items"]);
        },
        // Numbers that are on the location already are ignored: twice is once.
        add: (orgId, locationId, phoneNumbers, call) =>
            inBatches(ADD_AT_ONCE, phoneNumbers, (batch) => ({
                method: "POST",
                path: at(locationId),
                body: { phoneNumbers: batch, state: "ACTIVE" },
                call,
                orgId,
                idempotent: true,
            })),
        activate: (orgId, locationId, phoneNumbers, call) =>
            inBatches(ACTIVATE_AT_ONCE, phoneNumbers, (batch) => ({
                method: "PUT",
                path: at(locationId),
                body: { phoneNumbers: batch, action: "ACTIVATE" },
                call,
                orgId,
            })),
        remove: (orgId, locationId, phoneNumbers, call) =>
            inBatches(REMOVE_AT_ONCE, phoneNumbers, (batch) => ({
                method: "DELETE",
                path: at(locationId),
                body: { phoneNumbers: batch },
                call,
                orgId,
            })),
    };
}
