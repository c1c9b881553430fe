// A 429 pauses all requests: none is sent before the time it names, and then not all at once.
import type { Clock } from "../clock";

const SPREAD = 500;

export class RateLimitPause {
    private end = 0;

    constructor(
        private readonly clock: Clock,
        private readonly stop: AbortSignal = new AbortController().signal,
    ) {}

    extendTo(time: number): void {
        this.end = Math.max(this.end, time);
    }

    get isActive(): boolean {
        return this.left() > 0;
    }

    async wait(): Promise<void> {
        for (let left = this.left(); left > 0; left = this.left()) {
            await this.clock.sleep(left + this.clock.random() * SPREAD);
        }
    }

    /** Nobody waits for a request that a process about to end will not send. */
    private left(): number {
        return this.stop.aborted ? 0 : this.end - this.clock.now();
    }
}
