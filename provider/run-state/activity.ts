// Knows whether the engine still has something to say: resources are checked one by one, and what one declares may come late.
import type { Clock } from "../webex/clock";

const IDLE_MILLISECONDS = 1_000;
const AT_MOST_MILLISECONDS = 30_000;
const LOOK_EVERY_MILLISECONDS = 100;

export class Activity {
    private running = 0;
    private waiting = 0;
    private lastChange = 0;

    constructor(private readonly clock: () => Clock) {}

    /** Counts a call of the engine from its start to its end. */
    async during<Answer>(doing: () => Promise<Answer>): Promise<Answer> {
        this.running += 1;
        this.lastChange = this.clock().now();
        try {
            return await doing();
        } finally {
            this.running -= 1;
            this.lastChange = this.clock().now();
        }
    }

    /** Waits until no other call has run for a while; false where others take longer than the limit. */
    async untilIdle(): Promise<boolean> {
        const clock = this.clock();
        const begun = clock.now();
        this.waiting += 1;
        try {
            while (clock.now() - begun < AT_MOST_MILLISECONDS && !this.isIdle(clock.now())) {
                await clock.sleep(LOOK_EVERY_MILLISECONDS);
            }
            return this.isIdle(clock.now());
        } finally {
            this.waiting -= 1;
        }
    }

    private isIdle(now: number): boolean {
        return this.running <= this.waiting && now - this.lastChange >= IDLE_MILLISECONDS;
    }
}
