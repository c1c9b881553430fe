// Time and chance, handed in from outside so that tests neither sleep nor guess.
import { setTimeout as timer } from "node:timers/promises";

export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    sleep(ms: number): Promise<void>;
    /** From 0 up to, not including, 1. */
    random(): number;
}

export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: async (ms) => {
        await timer(ms);
    },
    random: () => Math.random(),
};
