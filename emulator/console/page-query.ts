// What the page's address says: which customers and requests to show. An address that makes no sense shows everything.
import { z } from "zod";

export const outcomes = ["all", "writes", "refused", "failed"] as const;

// What cannot be seen in a field for searching is not searched for.
const words = z
    .string()
    .max(500)
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ""))
    .catch("");
const pageNumber = z.coerce.number().int().min(1).max(1_000_000).catch(1);

export const pageQuery = z.object({
    /** A part of a customer's name or external id. */
    find: words,
    page: pageNumber,
    /** The customer whose users, locations and numbers are shown. */
    customer: words,
    members: pageNumber,
    /** A part of a request's method and path. */
    request: words,
    outcome: z.enum(outcomes).catch("all"),
});
export type PageQuery = z.infer<typeof pageQuery>;

const UNSAID: PageQuery = { find: "", page: 1, customer: "", members: 1, request: "", outcome: "all" };

/** What an address must say, beside what goes without saying. */
export function saidOf(query: PageQuery): [string, string][] {
    return Object.entries(query).flatMap(([name, value]) =>
        value === UNSAID[name as keyof PageQuery] ? [] : [[name, String(value)] as [string, string]],
    );
}

export function linkTo(query: PageQuery, change: Partial<PageQuery>, section: string): string {
    const said = new URLSearchParams(saidOf({ ...query, ...change })).toString();
    return `/${said === "" ? "" : `?${said}`}#${section}`;
}
