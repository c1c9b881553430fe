// The link from one page of a list to the next, with the parameters that Webex may have left out of it.
import LinkHeader from "http-link-header";
import { NoAnswer } from "../errors/family";
import type { ApiResponse, ApiRequest } from "./api-request";

interface Page {
    readonly answer: ApiResponse;
    /** The address of the first page: what was asked for. */
    readonly first: string;
    /** How many items the page has. */
    readonly count: number;
    readonly request: ApiRequest;
}

/** Whatever was asked for, Webex gives at least this many items a page where it has them; ten are the least (people with calling data). */
const SMALLEST_CAP = 100;

export function nextLink(page: Page): string | undefined {
    const { link, url } = page.answer;
    if (link === undefined) {
        return undefined;
    }
    try {
        // The library takes quadratic time over many blanks.
        const target = LinkHeader.parse(link.replace(/\s+/gu, " ")).rel("next")[0]?.uri;
        return target === undefined ? undefined : withFilter(new URL(target, url), page.first);
    } catch {
        if (!/next/iu.test(link) && isLast(page)) {
            return undefined;
        }
        // To take this for the last page would be to take what follows for removed.
        throw new NoAnswer(
            `Could not ${page.request.call.about}: the link to the next page of Webex's list cannot be read.`,
        );
    }
}

/** A page with room left is the last one. */
function isLast({ count, request }: Page): boolean {
    const asked = Number(request.query?.["max"] ?? SMALLEST_CAP);
    return count < Math.min(asked, SMALLEST_CAP);
}

/** Seen on live Webex: the link lacks a parameter of the request that led there, and the pages after it are of everybody. */
function withFilter(link: URL, first: string): string {
    for (const [name, value] of new URL(first).searchParams) {
        if (!link.searchParams.has(name)) {
            link.searchParams.set(name, value);
        }
    }
    return link.href;
}
