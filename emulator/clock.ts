// Time as the emulator sees it, so that tests can move it by hand instead of waiting.

export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export function isoTime(milliseconds: number): string {
    return new Date(milliseconds).toISOString();
}
