// Whether a failed attempt may be repeated: what was refused always, what may have been done only where twice is the same as once.
import { TIMED_OUT, UNREADABLE, type Failure } from "./failure";

/** A large run shares the server's rate with itself: a single request may be turned away many times before it is served. */
export const RETRY_WHILE_BUSY = 5 * 60_000;
const MAX_RETRIES = 5;
/** Nobody should wait long where nobody listens. */
const MAX_RETRIES_WHEN_CLOSED = 3;

/** Nothing reached the server. */
const NOT_SENT = new Set(["ECONNREFUSED", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const LOST = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_BAD_RESPONSE", TIMED_OUT, UNREADABLE]);

/** The repetitions of one request so far, and since when it tries. */
export interface RetryState {
    readonly retries: number;
    readonly elapsed: number;
    readonly idempotent: boolean;
}

export function shouldRetry(failure: Failure, { retries, elapsed, idempotent }: RetryState): boolean {
    if (busy(failure)) {
        return elapsed < RETRY_WHILE_BUSY;
    }
    const { status, code } = failure;
    if (status === undefined && code !== undefined && NOT_SENT.has(code)) {
        return retries < MAX_RETRIES_WHEN_CLOSED;
    }
    return idempotent && outcomeUnknown(failure) && retries < MAX_RETRIES;
}

/** Refused before anything was done, for now. */
export function busy({ status }: Failure): boolean {
    return status === 429 || status === 423;
}

/** Webex may or may not have done it, and asking again may help. */
export function outcomeUnknown({ status, code }: Failure): boolean {
    if (status === 502 || status === 503 || status === 504) {
        return true;
    }
    const answered = status !== undefined && (status < 200 || status > 299);
    return !answered && code !== undefined && LOST.has(code);
}
