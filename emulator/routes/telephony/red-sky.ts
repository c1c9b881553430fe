// /telephony/config/redSky: the emergency provider that Webex switches on by itself in the US and Canada.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readQuery } from "../../call";
import { openOrganization } from "../../organization-access";
import { queryText } from "../../shapes/query";

export function redSkyRoutes(backend: Backend): Route[] {
    return [{ method: "GET", path: "/v1/telephony/config/redSky", handle: (call) => get(backend, call) }];
}

const query = z.object({ orgId: queryText.optional() });

/** Guide, create a template, step 8. */
function get(backend: Backend, call: Call): Answer {
    const org = openOrganization(backend, readQuery(call, query).orgId);
    const enabled = ["US", "CA"].includes(org.country);
    const account = enabled ? { companyId: `wxc-whs-${org.id}`, secret: "********" } : {};
    return { status: 200, body: { enabled, ...account, locationsEnabled: enabled } };
}
