// Where a fault can strike: each request that an operation sends, by method, path and how many of its like came before.
import type { Api } from "../../emulator/api";

export interface Place {
    readonly method: string;
    /** Ids replaced by `*`. */
    readonly path: string;
    readonly nth: number;
}

/** Webex's ids are long; the words of its paths are not. */
const LONGEST_WORD = 40;

const withoutIds = (path: string): string =>
    path
        .split("/")
        .map((part) => (part.length > LONGEST_WORD ? "*" : part))
        .join("/");

export const isRead = ({ method, path }: Place): boolean =>
    method === "GET" || path.endsWith("/validate") || path.endsWith("/invoke");

export const startsJob = ({ method, path }: Place): boolean =>
    method !== "GET" && /\/wholesale\/customers(\/\*)?$|deleteCallingLocation$/u.test(path);

export function spoken({ method, path, nth }: Place): string {
    return `${method} ${path.replace("/v1", "")}${nth === 0 ? "" : ` (${nth + 1}.)`}`;
}

/** The requests since the log was last cleared. */
export async function placesOf(api: Api): Promise<Place[]> {
    const { body } = await api.control("GET", "/requests");
    const lines = (body.items ?? []).map((one) => ({
        method: String(one["method"]),
        path: withoutIds(String(one["path"])),
    }));
    return lines.map(({ method, path }, index) => ({
        method,
        path,
        nth: lines.slice(0, index).filter((one) => one.method === method && one.path === path).length,
    }));
}
