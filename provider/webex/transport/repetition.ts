// Whether a failed attempt may be repeated: what was refused always, what may have been done only where twice is the same as once.
import { TIMED_OUT, UNREADABLE, type Failure } from "./failure";

/** A large run shares the server's rate with itself: a single request may be turned away many times before it is served. */
export const BUSY_FOR = 5 * 60_000;
const REPEATS = 5;
/** Nobody should wait long where nobody listens. */
const REPEATS_WHEN_CLOSED = 3;

/** Nothing reached the server. */
const NOT_SENT = new Set(["ECONNREFUSED", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const LOST = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_BAD_RESPONSE", TIMED_OUT, UNREADABLE]);

/** The repetitions of one request so far, and since when it tries. */
export interface Patience {
    readonly repeats: number;
    readonly elapsed: number;
    readonly twiceIsOnce: boolean;
}

export function mayTryAgain(failure: Failure, { repeats, elapsed, twiceIsOnce }: Patience): boolean {
    if (busy(failure)) return elapsed < BUSY_FOR;
    const { status, code } = failure;
    if (status === undefined && code !== undefined && NOT_SENT.has(code)) return repeats < REPEATS_WHEN_CLOSED;
    return twiceIsOnce && outcomeUnknown(failure) && repeats < REPEATS;
}

/** Refused before anything was done, for now. */
export function busy({ status }: Failure): boolean {
    return status === 429 || status === 423;
}

/** Webex may or may not have done it, and asking again may help. */
export function outcomeUnknown({ status, code }: Failure): boolean {
    if (status === 502 || status === 503 || status === 504) return true;
    const answered = status !== undefined && (status < 200 || status > 299);
    return !answered && code !== undefined && LOST.has(code);
}
