// How fast and how wide requests go out: evenly spaced under the cap, so that no second ever holds more than it allows.
import Bottleneck from "bottleneck";

const MOST_AT_ONCE = 32;

export interface Pace {
    run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function pace(requestsPerSecond: number | undefined): Pace {
    const limiter = new Bottleneck({
        maxConcurrent: MOST_AT_ONCE,
        minTime: requestsPerSecond === undefined ? 0 : 1_000 / requestsPerSecond,
    });
    return { run: (work) => limiter.schedule(work) };
}
