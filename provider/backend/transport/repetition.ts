// Whether a failed attempt may be repeated: what was refused always, what may have been done only where twice is the same as once.
import { TIMED_OUT, UNREADABLE, type Failure } from "./failure";

/** A pipeline should outlast a busy minute of the server... */
const REPEATS_WHEN_BUSY = 10;
const REPEATS = 5;
/** ...but not be silent for long where nobody listens. */
const REPEATS_WHEN_CLOSED = 3;

export const MOST_REPEATS = REPEATS_WHEN_BUSY;

/** Nothing reached the server. */
const NOT_SENT = new Set(["ECONNREFUSED", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const LOST = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_BAD_RESPONSE", TIMED_OUT, UNREADABLE]);

export function repeatsAllowed(failure: Failure, twiceIsOnce: boolean): number {
    const { status, code } = failure;
    if (status === 429 || status === 423) return REPEATS_WHEN_BUSY;
    if (status === undefined && code !== undefined && NOT_SENT.has(code)) return REPEATS_WHEN_CLOSED;
    return twiceIsOnce && outcomeUnknown(failure) ? REPEATS : 0;
}

/** Webex may or may not have done it, and asking again may help. */
export function outcomeUnknown({ status, code }: Failure): boolean {
    if (status === 502 || status === 503 || status === 504) return true;
    const answered = status !== undefined && (status < 200 || status > 299);
    return !answered && code !== undefined && LOST.has(code);
}
