// Time and chance, handed in from outside so that tests neither sleep nor guess.
import { setTimeout as timer } from "node:timers/promises";

export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    /** Ends early where `stop` is aborted. */
    sleep(ms: number, stop?: AbortSignal): Promise<void>;
    /** From 0 up to, not including, 1. */
    random(): number;
}

export const systemClock: Clock = {
    // Right when the process began, and counted from then on: somebody may set the machine's clock during a wait.
    now: () => performance.timeOrigin + performance.now(),
    sleep: async (ms, signal) => {
        await timer(ms, undefined, { signal }).catch(() => undefined);
    },
    random: () => Math.random(),
};

/** The same clock, whose time never goes back, and whose sleepers wake at `stop`. */
export function steady(clock: Clock, stop: AbortSignal): Clock {
    let last = clock.now();
    let ahead = 0;
    return {
        now: () => {
            const raw = clock.now();
            ahead += Math.max(0, last - raw);
            last = raw;
            return raw + ahead;
        },
        sleep: (ms) => (stop.aborted ? Promise.resolve() : clock.sleep(ms, stop)),
        random: () => clock.random(),
    };
}
