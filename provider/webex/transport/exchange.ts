// One question to the backend, as the endpoints put it, and the answer to it.
import type { Call } from "../backend";

export interface Exchange {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    /** Below the endpoint, or absolute on the endpoint's own host (a page's link). */
    readonly path: string;
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
    readonly body?: unknown;
    readonly call: Call;
    /** A POST that changes nothing (precheck). */
    readonly onlyAsks?: boolean | undefined;
    /** A POST that may be sent twice with the effect of one. */
    readonly repeatable?: boolean | undefined;
    /** A 2xx answer may carry `errors` and be no failure (precheck). */
    readonly judges?: boolean | undefined;
    /** The organization it concerns, where it concerns one. */
    readonly orgId?: string | undefined;
    /** Writes with the same key go one by one: the customer's id, or the organization's. */
    readonly writer?: string | undefined;
}

export interface Answer {
    readonly status: number;
    /** Undefined where the body is empty. */
    readonly body: unknown;
    readonly link: string | undefined;
    readonly location: string | undefined;
    readonly url: string;
}

export function writes({ method, onlyAsks }: Exchange): boolean {
    return method !== "GET" && onlyAsks !== true;
}

export function mayRepeat({ method, onlyAsks, repeatable }: Exchange): boolean {
    return method !== "POST" || onlyAsks === true || repeatable === true;
}
