// Reads one page of each list and whose the token is; reports what failed, what differs, and how far this machine's clock is from the server's.
import type { RawRead } from "../../provider/webex/raw-reader";
import { NoAnswer, NotSignedIn, WholesaleError } from "../../provider/webex/errors/family";
import { at } from "../../provider/validation/unknown";
import { differencesIn } from "./differences";
import { readOwner, type Owner } from "./owner";
import { READS, type Read } from "./reads";

export interface Result {
    readonly name: string;
    readonly path: string;
    readonly outcome: "ok" | "differs" | "failed" | "skipped";
    readonly items?: number;
    readonly differences?: readonly string[];
    /** The kind of failure and its status, for the report. */
    readonly failure?: string;
    readonly status?: number;
    /** The whole message, for the person who runs this; it may name addresses, so it stays out of the report. */
    readonly message?: string;
}

/** The first page of a list. */
export interface Page {
    readonly items: readonly unknown[];
    readonly hasNext: boolean;
}

export interface Examined {
    readonly results: readonly Result[];
    /** The pages that could be read, by the name of the list. */
    readonly pages: ReadonlyMap<string, Page>;
    /** Absent where nothing answered, or no sign-in. */
    readonly owner?: Owner;
    /** Seconds by which the server's clock is ahead. */
    readonly clockSkew?: number;
}

export const PAGE = 10;

export async function examine(read: RawRead, now: () => number): Promise<Examined> {
    const results: Result[] = [];
    const pages = new Map<string, Page>();
    let clockSkew: number | undefined;
    let orgId: string | undefined;
    let isOver = false;
    for (const each of READS) {
        const skipped = { name: each.name, path: each.path, outcome: "skipped" as const };
        if (isOver || (each.ofOrganization === true && orgId === undefined)) {
            results.push(skipped);
            continue;
        }
        const { result, date, page, error } = await readOne(read, each, orgId);
        results.push(result);
        if (page !== undefined) {
            pages.set(each.name, page);
        }
        // Without an answer or a sign-in, the other reads would fail in the same way.
        isOver = error instanceof NoAnswer || error instanceof NotSignedIn;
        if (clockSkew === undefined && date !== undefined) {
            clockSkew = secondsAhead(date, now());
        }
        if (each.name === "customers") {
            orgId = organizationIn(page?.items);
        }
    }
    const owner = isOver ? undefined : await readOwner(read, pages.get("roles")?.items ?? []);
    return { results, pages, ...(owner !== undefined && { owner }), ...(clockSkew !== undefined && { clockSkew }) };
}

async function readOne(read: RawRead, each: Read, orgId: string | undefined) {
    const { name, path } = each;
    const organization = each.ofOrganization === true ? orgId : undefined;
    try {
        const query = { ...each.query, max: PAGE, orgId: organization };
        const { body, date, link } = await read(path, query, `read the ${name}`);
        const { items, differences } = differencesIn(body, each);
        const outcome = differences.length === 0 ? ("ok" as const) : ("differs" as const);
        return {
            result: { name, path, outcome, items: items.length, differences },
            date,
            page: { items, hasNext: link?.includes('rel="next"') === true },
            error: undefined,
        };
    } catch (error) {
        if (!(error instanceof WholesaleError)) {
            throw error;
        }
        const { name: failure, status, message } = error;
        const result = {
            name,
            path,
            outcome: "failed" as const,
            failure,
            message,
            ...(status !== undefined && { status }),
        };
        return { result, date: undefined, page: undefined, error };
    }
}

function organizationIn(customers: unknown): string | undefined {
    const ids = Array.isArray(customers) ? customers.map((customer) => at(customer, "orgId")) : [];
    return ids.find((id): id is string => typeof id === "string");
}

function secondsAhead(date: string, now: number): number | undefined {
    const server = Date.parse(date);
    return Number.isNaN(server) ? undefined : Math.round((server - now) / 1000);
}
