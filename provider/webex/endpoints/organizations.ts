// /organizations and /licenses: a customer's name, and the nearest thing to its quantities.
import type { Organizations } from "../backend";
import { allPages } from "../transport/pages";
import { askOrUndefined } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { below } from "../transport/url";
import { license } from "../wire/license";
import { organization } from "../wire/organization";

export function organizations(transport: Transport): Organizations {
    return {
        get: (orgId, call) =>
            askOrUndefined(
                transport,
                { method: "GET", path: below("/organizations", orgId), call, orgId },
                organization,
            ),
        licenses: (orgId, call) =>
            allPages(transport, { method: "GET", path: "/licenses", query: { orgId }, call, orgId }, license),
    };
}
