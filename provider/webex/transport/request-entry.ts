// One attempt of a request as it may be written to a log: never a body, a token, or what names a person.
import type { AxiosResponse } from "axios";
import { printable } from "../../validation/printable";
import { failureOf } from "./failure";

export interface RequestEntry {
    /** When it was sent, in ISO 8601. */
    readonly time: string;
    readonly method: string;
    /** Path and query, with what names a person masked. */
    readonly path: string;
    /** Absent where no response came. */
    readonly status?: number | undefined;
    /** Why there is no usable response, such as `ECONNREFUSED` or `TIMED_OUT`. */
    readonly error?: string | undefined;
    readonly milliseconds: number;
    /** From 1; the same request is sent again after some failures. */
    readonly attempt: number;
    readonly trackingId?: string | undefined;
}

export type RequestLog = (entry: RequestEntry) => void;

interface Sent {
    readonly method: string;
    readonly url: string;
    readonly attempt: number;
    /** Milliseconds since 1970. */
    readonly began: number;
    readonly ended: number;
}

export const entryOf = (sent: Sent, outcome: Pick<AxiosResponse, "status" | "headers">): RequestEntry => ({
    ...before(sent),
    status: outcome.status,
    ...after(sent, outcome.headers["trackingid"]),
});

export function entryOfFailure(sent: Sent, error: unknown): RequestEntry {
    const { status, code, trackingId } = failureOf(error) ?? {};
    const isAnswer = status !== undefined && (status < 200 || status >= 300);
    return {
        ...before(sent),
        status,
        ...(isAnswer ? {} : { error: code ?? "UNKNOWN" }),
        ...after(sent, trackingId),
    };
}

const before = ({ method, url, began }: Sent): Pick<RequestEntry, "time" | "method" | "path"> => ({
    time: new Date(began).toISOString(),
    method,
    path: maskedPath(new URL(url)),
});

const after = (
    { attempt, began, ended }: Sent,
    trackingId: unknown,
): Pick<RequestEntry, "milliseconds" | "attempt"> => ({
    milliseconds: Math.round(ended - began),
    attempt,
    ...(typeof trackingId === "string" ? { trackingId: printable(trackingId).slice(0, LONGEST_ID) } : {}),
});

const LONGEST_ID = 100;
const MASK = "***";

/** Names of queries whose values name no person: ids of organizations and customers, and how much of a list is wanted. */
const SHOWN = new Set([
    "orgId",
    "customerId",
    "onBehalfOfSubPartnerOrgId",
    "max",
    "start",
    "startIndex",
    "callingData",
]);

function maskedPath({ pathname, searchParams }: URL): string {
    const path = pathname
        .split("/")
        .map((part) => (namesSomebody(decoded(part)) ? MASK : part))
        .join("/");
    const query = [...searchParams]
        .map(([name, value]) => {
            const isShown = SHOWN.has(name) && !namesSomebody(value);
            return `${encodeURIComponent(name)}=${isShown ? encodeURIComponent(value) : MASK}`;
        })
        .join("&");
    return query === "" ? path : `${path}?${query}`;
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

/** An e-mail address or a phone number, as it is or in the base64 of Webex's ids. */
function namesSomebody(text: string): boolean {
    const inside = /^[\w+/=-]{8,}$/u.test(text) ? Buffer.from(text, "base64").toString("latin1") : "";
    return [text, inside].some((one) => /[^\s/]@[^\s/]/u.test(one) || /(?:^|tel:)\+\d{6,}/u.test(one));
}
