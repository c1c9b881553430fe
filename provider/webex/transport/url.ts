// The address of a request. Only public things go into it: tokens travel in headers.
import { UnusableId } from "../errors/family";
import type { ApiRequest } from "./api-request";

export function requestUrl(endpoint: string, { path, query, call }: ApiRequest): string {
    if (!path.startsWith("/")) {
        return path;
    }
    for (const part of path.slice(1).split("/")) {
        refuseUnusable(decodeURIComponent(part), call.about);
    }
    const url = new URL(`${endpoint}${path}`);
    for (const [name, value] of Object.entries(query ?? {})) {
        if (typeof value === "string") {
            refuseUnusable(value, call.about);
        }
        if (value !== undefined) {
            url.searchParams.set(name, String(value));
        }
    }
    // Only the wholesale API knows sub-partners.
    if (call.onBehalfOf !== undefined && path.startsWith("/wholesale/")) {
        refuseUnusable(call.onBehalfOf, call.about);
        url.searchParams.set("onBehalfOfSubPartnerOrgId", call.onBehalfOf);
    }
    return url.href;
}

/** Such a text would name another address than meant, or nothing: a URL climbs at dots, and half a character becomes another one. */
export function refuseUnusable(text: string, about: string): void {
    const isDamaged = Buffer.from(text).toString().includes("\ufffd");
    const why =
        text.trim() === ""
            ? "is empty"
            : text === "." || text === ".."
              ? "would change the path of the request"
              : isDamaged
                ? "contains a damaged character (invalid UTF-8, or half of a surrogate pair)"
                : undefined;
    if (why !== undefined) {
        throw new UnusableId(
            `Could not ${about}: the id or name ${JSON.stringify(text)} ${why}. Nothing was sent; correct it in the program or, if it comes from there, in the state.`,
        );
    }
}

/** A path whose parts may hold anything, as opaque ids do. */
export function joinPath(root: string, ...parts: string[]): string {
    return [root, ...parts.map((part) => encodeURIComponent(Buffer.from(part).toString()))].join("/");
}
