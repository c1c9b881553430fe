// How long to wait before the next attempt: what the server asks for, or a growing pause, spread so that parallel resources do not wake together.
export interface RetryContext {
    /** 1 before the first repetition. */
    readonly attempt: number;
    /** The header as it came: seconds, or an HTTP date. */
    readonly retryAfter?: string | undefined;
    readonly now: number;
    /** From 0 up to 1. */
    readonly random: number;
}

const FIRST = 500;
const LONGEST = 15_000;
const LONGEST_ASKED = 60_000;
/** A server that asks for less, again and again, gets the growing pause: it must not make us hammer it. */
const LEAST_ASKED = 1_000;

export function retryDelay({ attempt, retryAfter, now, random }: RetryContext): number {
    const asked = askedFor(retryAfter, now);
    // The server's wish is a lower bound, so the spread only adds to it.
    if (asked !== undefined && (asked >= LEAST_ASKED || attempt === 1)) {
        return Math.round(Math.min(asked, LONGEST_ASKED) + random * Math.min(1_000, FIRST + asked / 5));
    }
    const pause = Math.min(FIRST * 2 ** (attempt - 1), LONGEST);
    return Math.round(pause * (0.5 + random / 2));
}

function askedFor(retryAfter: string | undefined, now: number): number | undefined {
    const value = retryAfter?.trim();
    if (value === undefined || value === "") {
        return undefined;
    }
    if (/^\d+(\.\d+)?$/u.test(value)) {
        return Number(value) * 1_000;
    }
    // Dates have letters; without, "-5" and "3, 5" would pass for years.
    const date = /[a-z]/iu.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
