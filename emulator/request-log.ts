// Every request to the API since the log was last cleared, for tests that count and for the console; kept in memory only.
import type { Clock } from "./clock";
import type { FaultRequest } from "./faults/fault";
import type { RequestTarget } from "./request-target";
import type { ErrorDetail } from "./webex-error";

export interface LoggedRequest {
    readonly method: string;
    /** Without the query. */
    readonly path: string;
    readonly query: string;
    /** 0 where the connection was dropped before an answer. */
    status: number;
    /** When it arrived, in milliseconds since 1970. */
    readonly millisecond: number;
}

/** What the console shows beside that. */
export interface ObservedRequest extends LoggedRequest {
    bodyShape?: string | undefined;
    /** Why it was refused. */
    errors?: readonly ErrorDetail[];
    fault?: FaultRequest["kind"];
}

export class RequestLog {
    private entries: ObservedRequest[] = [];

    constructor(private readonly clock: Clock) {}

    arrived(method: string, { path, query }: RequestTarget): ObservedRequest {
        const entry = { method, path, query, status: 0, millisecond: this.clock.now() };
        this.entries.push(entry);
        return entry;
    }

    all(): readonly LoggedRequest[] {
        return this.entries.map(({ method, path, query, status, millisecond }) => ({
            method,
            path,
            query,
            status,
            millisecond,
        }));
    }

    observed(): readonly ObservedRequest[] {
        return this.entries;
    }

    clear(): void {
        this.entries = [];
    }
}
