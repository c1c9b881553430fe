// /organizations and /licenses: a customer's name, and the nearest thing to its quantities.
import type { Organizations } from "../webex-client";
import { allPages } from "../transport/pages";
import { requestJsonOrUndefined } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { joinPath } from "../transport/url";
import { license } from "../wire/license";
import { organization } from "../wire/organization";

export function organizations(transport: Transport): Organizations {
    return {
        get: (orgId, call) =>
            requestJsonOrUndefined(
                transport,
                { method: "GET", path: joinPath("/organizations", orgId), call, orgId },
                organization,
            ),
        licenses: (orgId, call) =>
            allPages(transport, { method: "GET", path: "/licenses", query: { orgId }, call, orgId }, license),
    };
}
