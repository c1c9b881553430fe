// Every request to the API since the log was last cleared, for tests that count; kept in memory only.
import type { Clock } from "./clock";
import type { RequestTarget } from "./request-target";

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

export class RequestLog {
    #entries: LoggedRequest[] = [];

    constructor(private readonly clock: Clock) {}

    arrived(method: string, { path, query }: RequestTarget): LoggedRequest {
        const entry = { method, path, query, status: 0, millisecond: this.clock.now() };
        this.#entries.push(entry);
        return entry;
    }

    all(): readonly LoggedRequest[] {
        return this.#entries;
    }

    clear(): void {
        this.#entries = [];
    }
}
