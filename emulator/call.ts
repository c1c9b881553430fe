// A route's input and output: one call of the API, parsed by zod where it enters, and one answer.
import { z } from "zod";
import { describeIssues } from "./shapes/issues";
import { WebexError, badRequest, unsupported } from "./webex-error";

export interface Call {
    readonly method: string;
    readonly path: string;
    /** For example http://127.0.0.1:4010/v1: the start of every address that an answer carries. */
    readonly baseUrl: string;
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly body: unknown;
    readonly authorization: string | undefined;
}

export interface Answer {
    readonly status: number;
    /** A refusal that is returned, not thrown, keeps what was written before it. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
    readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    readonly path: string;
    /** True where the caller needs no bearer token. */
    readonly open?: boolean;
    handle(call: Call): Answer;
}

/** A form-encoded body; only signing in takes one. */
export class FormBody {
    constructor(readonly fields: Readonly<Record<string, string>>) {}
}

export function readBody<Shape extends z.ZodType>(call: Call, shape: Shape): z.infer<Shape> {
    if (call.body instanceof FormBody) {
        throw unsupported();
    }
    if (call.body === undefined) {
        throw badRequest("The request needs a JSON body.");
    }
    const parsed = shape.safeParse(call.body);
    if (!parsed.success) {
        throw badRequest(...describeIssues(parsed.error));
    }
    return parsed.data;
}

const NOTHING = z.strictObject({});

/** For a call whose description has no body. Webex was seen to take an empty object all the same, which some clients always send. */
export function refuseBody(call: Call): void {
    const isEmpty = !(call.body instanceof FormBody) && NOTHING.safeParse(call.body).success;
    if (call.body === undefined || isEmpty) {
        return;
    }
    const detail = { description: "This operation does not accept a body." };
    throw new WebexError(415, "The media type is not supported.", [detail]);
}

export function readQuery<Shape extends z.ZodType>(call: Call, shape: Shape): z.infer<Shape> {
    const parsed = shape.safeParse({ ...call.query });
    if (!parsed.success) {
        throw badRequest(...describeIssues(parsed.error));
    }
    return parsed.data;
}

export function param(call: Call, name: string): string {
    return call.params[name] ?? "";
}
