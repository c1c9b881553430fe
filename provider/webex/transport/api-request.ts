// One question to the backend, as the endpoints put it, and the answer to it.
import type { CallContext } from "../webex-client";

export interface ApiRequest {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    /** Below the endpoint, or absolute on the endpoint's own host (a page's link). */
    readonly path: string;
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
    readonly body?: unknown;
    readonly call: CallContext;
    /** A POST that changes nothing (precheck). */
    readonly readOnly?: boolean | undefined;
    /** A POST that may be sent twice with the effect of one. */
    readonly idempotent?: boolean | undefined;
    /** A 2xx answer may carry `errors` and be no failure (precheck). */
    readonly allowErrorsInBody?: boolean | undefined;
    /** The organization it concerns, where it concerns one. */
    readonly orgId?: string | undefined;
    /** Writes with the same key go one by one: the customer's id, or the organization's. */
    readonly writeKey?: string | undefined;
}

export interface ApiResponse {
    readonly status: number;
    /** Undefined where the body is empty. */
    readonly body: unknown;
    readonly link: string | undefined;
    readonly location: string | undefined;
    /** The server's clock. */
    readonly date: string | undefined;
    readonly url: string;
}

export function writes({ method, readOnly }: ApiRequest): boolean {
    return method !== "GET" && readOnly !== true;
}

export function isIdempotent({ method, readOnly, idempotent }: ApiRequest): boolean {
    return method !== "POST" || readOnly === true || idempotent === true;
}
