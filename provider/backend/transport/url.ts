// The address of a request. Only public things go into it: tokens travel in headers.
import type { Exchange } from "./exchange";

export function address(endpoint: string, { path, query, call }: Exchange): string {
    if (!path.startsWith("/")) return path;
    const url = new URL(`${endpoint}${path}`);
    for (const [name, value] of Object.entries(query ?? {})) {
        if (value !== undefined) url.searchParams.set(name, String(value));
    }
    // Only the wholesale API knows sub-partners.
    if (call.onBehalfOf !== undefined && path.startsWith("/wholesale/"))
        url.searchParams.set("onBehalfOfSubPartnerOrgId", call.onBehalfOf);
    return url.href;
}

/** A path whose parts may hold anything, as opaque ids do. */
export function below(root: string, ...parts: string[]): string {
    return [root, ...parts.map((part) => encodeURIComponent(part))].join("/");
}
