// /wholesale/subPartners: read only; the schema calls the list `items`, the example `subPartners`.
import type { Call } from "../backend";
import { allPages } from "../transport/pages";
import type { Transport } from "../transport/transport";
import { subPartner, type SubPartner } from "../wire/sub-partner";

const PAGE = 100;

export function subPartners(transport: Transport, call: Call): Promise<SubPartner[]> {
    const exchange = { method: "GET", path: "/wholesale/subPartners", query: { max: PAGE }, call } as const;
    return allPages(transport, exchange, subPartner, ["items", "subPartners"]);
}
