// /wholesale/subPartners: read-only, for Cisco sets sub-partners up.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readQuery } from "../call";
import { pageByOffset } from "../paging";
import { pageSize, queryNumber } from "../shapes/query";
import type { SubPartner } from "../partner";

export function subPartnerRoutes(backend: Backend): Route[] {
    return [{ method: "GET", path: "/v1/wholesale/subPartners", handle: (call) => list(backend, call) }];
}

const query = z.object({
    provisioningState: z.enum(["active", "suspended"]).optional(),
    offset: queryNumber.default(0),
    max: pageSize(100, 100),
});

function list(backend: Backend, call: Call): Answer {
    const { provisioningState, offset, max } = readQuery(call, query);
    const rows = backend.settings.partner.subPartners.filter(
        (one) => provisioningState === undefined || one.provisioningState === provisioningState,
    );
    return pageByOffset(call, { max, offset }, rows.slice(offset, offset + max + 1), (shown) => ({
        items: shown.map(answer),
    }));
}

function answer(one: SubPartner): unknown {
    const { orgId, subscriptionId, provisioningState, created, billingStartDate } = one;
    return { orgId, subscriptionId, provisioningState, created, billingStartDate };
}
