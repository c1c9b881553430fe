// Pages as Webex gives them: no totals, only a Link header (RFC 5988) to follow verbatim.
import type { Answer, Call } from "./call";

export interface OffsetPage<Row> {
    readonly max: number;
    readonly offset: number;
    readonly offsetName?: string;
    /** Where the list continues after a row, so that the next page need not count from the beginning. */
    readonly placeAfter?: ((row: Row) => number) | undefined;
}

/** One page by offset; `rows` has at most one more than the page, which shows whether there is a next page. */
export function pageByOffset<Row>(
    call: Call,
    page: OffsetPage<Row>,
    rows: readonly Row[],
    body: (rows: readonly Row[]) => unknown,
): Answer {
    const name = page.offsetName ?? "offset";
    const link = (rel: string, offset: number, place?: string) =>
        linkTo(call, { [name]: String(offset), max: String(page.max), place }, rel);
    const links: string[] = [];
    const last = rows.at(page.max - 1);
    if (rows.length > page.max && last !== undefined) {
        const offset = page.offset + page.max;
        links.push(link("next", offset, page.placeAfter && `${offset}.${page.placeAfter(last)}`));
    }
    if (page.offset > 0) {
        links.push(link("first", 0), link("prev", Math.max(0, page.offset - page.max)));
    }
    return answerWith(links, body(rows.slice(0, page.max)));
}

/** One page by cursor: the place after which the next page starts. */
export function pageByCursor<Row extends { readonly seq: number }>(
    call: Call,
    page: { readonly max: number; readonly cursor: number; readonly maxName?: string },
    rows: readonly Row[],
    body: (rows: readonly Row[]) => unknown,
): Answer {
    const shown = rows.slice(0, page.max);
    const links: string[] = [];
    const size = { [page.maxName ?? "max"]: String(page.max) };
    const last = shown.at(-1);
    if (rows.length > page.max && last !== undefined) {
        links.push(linkTo(call, { cursor: String(last.seq), ...size }, "next"));
    }
    if (page.cursor > 0) {
        links.push(linkTo(call, { cursor: "0", ...size }, "first"));
    }
    return answerWith(links, body(shown));
}

function answerWith(links: readonly string[], body: unknown): Answer {
    return links.length === 0 ? { status: 200, body } : { status: 200, body, headers: { link: links.join(", ") } };
}

/** The place that a link gave for this very offset; a client that counts by itself has none. */
export function placeIn(text: string | undefined, offset: number): number | undefined {
    const [of, place] = (text ?? "").split(".").map(Number);
    return of === offset ? place : undefined;
}

function linkTo(call: Call, changes: Readonly<Record<string, string | undefined>>, rel: string): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query)) {
        if (name in changes) {
            continue;
        }
        for (const one of [value].flat()) {
            query.append(name, String(one));
        }
    }
    for (const [name, value] of Object.entries(changes)) {
        if (value !== undefined) {
            query.set(name, value);
        }
    }
    return `<${call.baseUrl}${call.path.slice("/v1".length)}?${query.toString()}>; rel="${rel}"`;
}
