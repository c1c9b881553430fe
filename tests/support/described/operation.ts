// A call that Cisco describes, as data: method, path, query and body, closed, with the page that describes it.
import { z } from "zod";

export interface Operation {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    /** `/locations/{locationId}`. */
    readonly path: string;
    readonly query: z.ZodType;
    /** Absent where none is described. */
    readonly body?: z.ZodType;
    /** The page below https://developer.webex.com/docs/api/v1/. */
    readonly source: string;
}

const given = z.string().min(1);

/** Names of the parameters that may be there, each once and not empty. */
export const query = (...names: readonly string[]): z.ZodType =>
    z.strictObject(Object.fromEntries(names.map((name) => [name, given.optional()])));

export const text = z.string();
export const optional = z.string().optional();
