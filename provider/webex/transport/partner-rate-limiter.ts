// One limit for all processes of a partner, kept in a store that they share; while it cannot be used, each process keeps to its share alone.
import type { Clock } from "../clock";
import type { PartnerLimit } from "../partner-limit";
import { MAX_CONCURRENT, type RateLimiter } from "./rate-limiter";
import type { OpenStore, RateLimitStore } from "./rate-limit-store";
import { Semaphore } from "./semaphore";

export interface PartnerRateLimiterOptions {
    readonly limit: PartnerLimit;
    readonly requestsPerSecond: number;
    readonly open: OpenStore;
    readonly clock: Clock;
    readonly stop: AbortSignal;
    /** Takes the one line that says that the store cannot be used. */
    readonly warn: (line: string) => void;
}

/** Some requests take longer to arrive than the next ones: without this reserve, Webex would see more in a second than were sent. */
const RESERVE = 1.1;
/** How late a turn may be used: the reserve of a whole second. */
const LATEST = 100;
/** Late turns in a row that are left to pass; where every answer takes so long, all turns are late alike. */
const LEFT_TO_PASS = 2;
/** By the clock and not by when each noticed: those that came back earlier would have the whole limit beside the shares of the others. */
const ASK_AGAIN_EVERY = 30_000;

/** Milliseconds between two requests of all processes. */
export const spacing = (requestsPerSecond: number): number => Math.ceil((1_000 / requestsPerSecond) * RESERVE);

export class PartnerRateLimiter implements RateLimiter {
    private readonly places = new Semaphore(MAX_CONCURRENT);
    /** One request at a time asks the store, so that it has no more callers than there are processes. */
    private readonly turns = new Semaphore(1);
    private store: RateLimitStore | undefined;
    private aloneUntil = 0;
    private lastTurn = 0;
    private asked = 0;
    private place: number | undefined;
    private isSaid = false;

    constructor(private readonly options: PartnerRateLimiterOptions) {}

    run<Result>(work: () => Promise<Result>): Promise<Result> {
        return this.places.run(async () => {
            await this.turns.run(() => this.turn());
            return work();
        });
    }

    private async turn(): Promise<void> {
        const { clock, stop } = this.options;
        let late = 0;
        while (!stop.aborted) {
            if (clock.now() < this.aloneUntil) {
                if (await this.turnAlone()) {
                    return;
                }
                continue;
            }
            const wait = await this.ask();
            if (wait === 0 && (late === LEFT_TO_PASS || clock.now() - this.asked <= LATEST)) {
                this.lastTurn = clock.now();
                return;
            }
            late += wait === 0 ? 1 : 0;
            await clock.sleep(wait ?? 0);
        }
    }

    /** Milliseconds to wait before asking again, 0 where the turn is ours; nothing where the store cannot be used. */
    private async ask(): Promise<number | undefined> {
        try {
            return await this.take();
        } catch {
            // A connection that was closed while nothing was sent is not an outage: a new one is opened once.
            return this.take().catch((error: unknown) => this.failed(error));
        }
    }

    private async take(): Promise<number> {
        const { limit, open, requestsPerSecond } = this.options;
        try {
            this.store ??= await open(limit, spacing(requestsPerSecond));
            this.place = this.store.place;
            this.asked = this.options.clock.now();
            return await this.store.take();
        } catch (error) {
            this.store?.close();
            this.store = undefined;
            throw error;
        }
    }

    private failed(error: unknown): undefined {
        const { limit, requestsPerSecond, clock, warn } = this.options;
        const now = clock.now();
        this.aloneUntil = (Math.floor(now / ASK_AGAIN_EVERY) + 1) * ASK_AGAIN_EVERY;
        // Another process may have had the last turn of the store just now.
        this.lastTurn = now;
        if (this.isSaid) {
            return;
        }
        this.isSaid = true;
        const share = Number((requestsPerSecond / limit.processes).toPrecision(2));
        const others = limit.processes === 1 ? "" : `, a share for one of ${limit.processes} processes`;
        warn(
            `warning: the shared rate limit is not used, because ${limit.kind} cannot be used (${codeOf(error)}). ` +
                `This process makes at most ${share} requests per second meanwhile${others}, and asks again every ${ASK_AGAIN_EVERY / 1_000} s.`,
        );
    }

    /**
     * Each process has its place in a round of all of them, by the clock, so that they do not meet. False where the store is to be asked
     * again before that.
     */
    private async turnAlone(): Promise<boolean> {
        const { clock, limit, requestsPerSecond } = this.options;
        const gap = spacing(requestsPerSecond);
        const round = gap * limit.processes;
        this.place ??= Math.floor(clock.random() * limit.processes);
        const earliest = Math.max(clock.now(), this.lastTurn + gap);
        const turn = earliest + ((((this.place * gap - earliest) % round) + round) % round);
        // The last space before the store's own turns stays free.
        const isMine = turn + gap <= this.aloneUntil;
        await clock.sleep((isMine ? turn : this.aloneUntil) - clock.now());
        if (isMine) {
            this.lastTurn = turn;
        }
        return isMine;
    }
}

/** Its message may contain what the URL does. */
function codeOf(error: unknown): string {
    if (!(error instanceof Error)) {
        return "unknown error";
    }
    return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
