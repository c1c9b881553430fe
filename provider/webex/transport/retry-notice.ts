// Says that Webex keeps turning us away: once in full when a wait comes to 10 seconds, then as progress.
import type { Clock } from "../clock";
import type { Failure } from "./failure";

export interface ProgressLog {
    /** A line that stays. */
    readonly note: (line: string) => void;
    /** A line that the next one may replace. */
    readonly progress: (line: string) => void;
}

export interface Pause {
    readonly failure: Failure;
    /** What is being done, for the line. */
    readonly about: string;
    /** Milliseconds until the next attempt. */
    readonly delay: number;
    /** Milliseconds that this request may go on trying in all; absent where attempts are counted. */
    readonly giveUpAfter?: number | undefined;
}

const SAID_FROM = 10_000;
const LINE_EVERY = 15_000;

const WHY: Readonly<Record<number, string>> = { 423: "locked", 429: "too many requests", 503: "service unavailable" };

function reasonOf({ status, code, message }: Failure): string {
    if (status === undefined) {
        return `no response (${code ?? message})`;
    }
    return `HTTP ${status}${WHY[status] === undefined ? "" : ` (${WHY[status]})`}`;
}

export class RetryNotice {
    private since: number | undefined;
    private lastLine: number | undefined;

    constructor(
        private readonly clock: Clock,
        private readonly log: ProgressLog,
    ) {}

    /** Webex has done what it was asked. */
    reset(): void {
        this.since = undefined;
        this.lastLine = undefined;
    }

    retrying({ failure, about, delay, giveUpAfter }: Pause): void {
        const now = this.clock.now();
        this.since ??= now;
        const waited = now - this.since;
        const isDue = this.lastLine === undefined || now - this.lastLine >= LINE_EVERY;
        if (waited + delay < SAID_FROM || !isDue) {
            return;
        }
        const limit =
            giveUpAfter === undefined ? "" : `, and attempts stop after ${Math.round(giveUpAfter / 60_000)} minutes`;
        const line =
            `Waiting for Webex to ${about}: ${reasonOf(failure)}${waited < 1_000 ? "" : ` for ${Math.round(waited / 1_000)} s`}; ` +
            `the next attempt is in ${Math.ceil(delay / 1_000)} s${limit}.`;
        if (this.lastLine === undefined) {
            this.log.note(line);
        } else {
            this.log.progress(line);
        }
        this.lastLine = now;
    }
}
