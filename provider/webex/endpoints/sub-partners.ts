// /wholesale/subPartners: read only; the schema calls the list `items`, the example `subPartners`.
import type { CallContext } from "../webex-client";
import { allPages } from "../transport/pages";
import type { Transport } from "../transport/transport";
import { subPartner, type SubPartner } from "../wire/sub-partner";

const PAGE = 100;

export function subPartners(transport: Transport, call: CallContext): Promise<SubPartner[]> {
    const request = { method: "GET", path: "/wholesale/subPartners", query: { max: PAGE }, call } as const;
    return allPages(transport, request, subPartner, ["items", "subPartners"]);
}
