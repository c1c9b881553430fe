// What a request has that Cisco does not describe; nothing where it is described.
import type { IncomingHttpHeaders } from "node:http";
import type { Operation } from "./operation";
import { operations } from "./operations";

export interface SentRequest {
    readonly method: string;
    /** Below `/v1`, without the query. */
    readonly path: string;
    readonly query: URLSearchParams;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
}

const segments = (path: string): string[] => path.split("/");

function isOf({ method, path }: Operation, request: SentRequest): boolean {
    const [described, sent] = [segments(path), segments(request.path)];
    return (
        method === request.method &&
        described.length === sent.length &&
        described.every((part, index) => (part.startsWith("{") ? sent[index] !== "" : part === sent[index]))
    );
}

/** A fixed path such as `/validate` goes before one with an id. */
const byFixedParts = (one: Operation, other: Operation): number =>
    one.path.split("{").length - other.path.split("{").length;

export function undescribed(request: SentRequest): string | undefined {
    const line = `${request.method} ${request.path}`;
    const [operation] = operations.filter((one) => isOf(one, request)).sort(byFixedParts);
    if (operation === undefined) {
        return `${line} is not described`;
    }
    const { source } = operation;
    const complaint = (about: string): string => `${line}: ${about} (${source})`;
    const names = [...request.query.keys()];
    if (new Set(names).size < names.length) {
        return complaint("a parameter twice");
    }
    const query = operation.query.safeParse(Object.fromEntries(request.query));
    if (!query.success) {
        return complaint(`query: ${query.error.message}`);
    }
    const type = request.headers["content-type"];
    if (operation.body === undefined) {
        return request.body === "" && type === undefined ? undefined : complaint(`a body, or its type ${type ?? ""}`);
    }
    if (type?.startsWith("application/json") !== true) {
        return complaint(`content type ${type ?? "missing"}`);
    }
    const body = operation.body.safeParse(jsonOf(request.body));
    return body.success ? undefined : complaint(`body ${request.body}: ${body.error.message}`);
}

function jsonOf(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
