// All pages of a list: each link is followed as it comes, but never to another host, for the token would go along.
import { z } from "zod";
import { NoAnswer } from "../errors/family";
import { isOfFilter } from "../wire/same-id";
import type { ApiResponse, ApiRequest } from "./api-request";
import { parseResponse } from "./parse-response";
import { nextLink } from "./next-link";
import type { Transport } from "./transport";

const MOST_PAGES = 10_000;

/** `keys`: the names that the list goes by; Webex's schema and examples do not always agree. */
export async function allPages<Item extends z.ZodType>(
    transport: Transport,
    request: ApiRequest,
    item: Item,
    keys: readonly string[] = ["items"],
): Promise<z.output<Item>[]> {
    const all: z.output<Item>[] = [];
    for await (const { items } of pages(transport, request, item, keys)) {
        for (const one of items) {
            all.push(one);
        }
    }
    return all;
}

export interface Page<Item> {
    readonly items: readonly Item[];
    readonly answer: ApiResponse;
}

/** One by one, so that the reader may stop. */
export async function* pages<Item extends z.ZodType>(
    transport: Transport,
    request: ApiRequest,
    item: Item,
    keys: readonly string[] = ["items"],
): AsyncGenerator<Page<z.output<Item>>> {
    const items = z.array(item);
    const seen = new Set<string>();
    let first: string | undefined;
    for (let next: ApiRequest | undefined = request; next !== undefined;) {
        const answer: ApiResponse = await transport.send(next);
        first ??= answer.url;
        seen.add(answer.url);
        const page = parseResponse({ ...answer, body: listIn(answer.body, keys) }, request, items);
        // Webex has led clients to pages of everybody, by a link without the filter: nothing of others is taken.
        yield { items: page.filter((one) => isOfFilter(one, request.query)), answer };
        const link = nextLink({ answer, first, count: page.length, request });
        next =
            link === undefined ? undefined : { ...request, path: sameHost(link, transport, request), query: undefined };
        if (link !== undefined && (seen.has(link) || seen.size >= MOST_PAGES)) {
            throw new NoAnswer(
                `Could not ${request.call.about}: Webex returned a next-page link that was already followed (pagination loop).`,
            );
        }
    }
}

function listIn(body: unknown, keys: readonly string[]): unknown {
    if (Array.isArray(body) || typeof body !== "object" || body === null) {
        return body;
    }
    const found = Object.entries(body).find(([key]) => keys.includes(key));
    return found?.[1];
}

function sameHost(link: string, transport: Transport, { call }: ApiRequest): string {
    const there = new URL(link);
    const here = new URL(transport.settings.endpoint);
    if (there.origin === here.origin) {
        return link;
    }
    throw new NoAnswer(
        `Could not ${call.about}: the link to the next page points to ${there.host}, and the access token is not sent to a host other than ${here.host}. ` +
            "Set webexwholesale:endpoint to the server's own public URL.",
    );
}
