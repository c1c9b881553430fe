// One at a time: a second run waits for the first instead of doing the same thing beside it.
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import lockfile from "proper-lockfile";
import type { Say } from "./progress";

const STALE_MILLISECONDS = 10_000;
const LOOK_AGAIN_MILLISECONDS = 250;

/** `doing` is for whoever waits: what the other run does meanwhile. */
export async function withLock<T>(
    folder: string,
    say: Say,
    interrupted: AbortSignal | undefined,
    work: () => Promise<T>,
    doing = "getting pulumi",
): Promise<T> {
    mkdirSync(folder, { recursive: true });
    const release = await acquire(folder, say, interrupted, doing);
    try {
        return await work();
    } finally {
        await release().catch(() => undefined);
    }
}

async function acquire(
    folder: string,
    say: Say,
    interrupted: AbortSignal | undefined,
    doing: string,
): Promise<() => Promise<void>> {
    for (let waited = 0; ; waited++) {
        try {
            return await lockfile.lock(folder, {
                stale: STALE_MILLISECONDS,
                update: STALE_MILLISECONDS / 5,
                // A machine that slept through a build lost its lock; the result is put in place in one step all the same.
                onCompromised: () => undefined,
            });
        } catch (error) {
            if (!(error instanceof Error) || !("code" in error) || error.code !== "ELOCKED") {
                throw error;
            }
        }
        if (waited === 0) {
            say(`waiting for another run that is ${doing}`);
        }
        await pause(LOOK_AGAIN_MILLISECONDS, undefined, interrupted === undefined ? {} : { signal: interrupted });
    }
}
