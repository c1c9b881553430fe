// The request log as the filter wants it, the newest first.
import type { ObservedRequest } from "../../request-log";
import type { PageQuery } from "../page-query";

export interface NumberedRequest {
    readonly number: number;
    readonly request: ObservedRequest;
}

const wanted: Readonly<Record<PageQuery["outcome"], (request: ObservedRequest) => boolean>> = {
    all: () => true,
    writes: ({ method }) => method !== "GET",
    refused: ({ status }) => status >= 400 && status < 500,
    failed: ({ status }) => status === 0 || status >= 500,
};

export function findRequests(
    all: readonly ObservedRequest[],
    { request: words, outcome }: Pick<PageQuery, "request" | "outcome">,
    limit: number,
): NumberedRequest[] {
    const found: NumberedRequest[] = [];
    for (let place = all.length - 1; place >= 0 && found.length < limit; place -= 1) {
        const request = all[place];
        if (request === undefined || !wanted[outcome](request)) {
            continue;
        }
        const line = `${request.method} ${request.path}?${request.query} ${request.status}`.toLowerCase();
        if (line.includes(words.toLowerCase())) {
            found.push({ number: place + 1, request });
        }
    }
    return found;
}
