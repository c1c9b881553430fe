// Pages as Webex gives them: no totals, only a Link header (RFC 5988) to follow verbatim.
import type { Answer, Call } from "./call";

/** One page by offset; `rows` holds up to one more than the page, which tells whether there is a next one. */
export function pageByOffset<Row>(
    call: Call,
    page: { readonly max: number; readonly offset: number; readonly offsetName?: string },
    rows: readonly Row[],
    body: (rows: readonly Row[]) => unknown,
): Answer {
    const name = page.offsetName ?? "offset";
    const link = (rel: string, offset: number) => linkTo(call, { [name]: String(offset), max: String(page.max) }, rel);
    const links: string[] = [];
    if (rows.length > page.max) links.push(link("next", page.offset + page.max));
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
    if (rows.length > page.max && last !== undefined)
        links.push(linkTo(call, { cursor: String(last.seq), ...size }, "next"));
    if (page.cursor > 0) links.push(linkTo(call, { cursor: "0", ...size }, "first"));
    return answerWith(links, body(shown));
}

function answerWith(links: readonly string[], body: unknown): Answer {
    return links.length === 0 ? { status: 200, body } : { status: 200, body, headers: { link: links.join(", ") } };
}

function linkTo(call: Call, changes: Readonly<Record<string, string>>, rel: string): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query)) {
        if (name in changes) continue;
        for (const one of [value].flat()) query.append(name, String(one));
    }
    for (const [name, value] of Object.entries(changes)) query.set(name, value);
    return `<${call.baseUrl}${call.path.slice("/v1".length)}?${query.toString()}>; rel="${rel}"`;
}
