// One at a time: a second run waits for the first instead of building the same thing again.
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import lockfile from "proper-lockfile";
import type { Say } from "./progress";

const STALE_MILLISECONDS = 10_000;
const LOOK_AGAIN_MILLISECONDS = 250;

export async function withLock<T>(
    folder: string,
    say: Say,
    interrupted: AbortSignal,
    work: () => Promise<T>,
): Promise<T> {
    mkdirSync(folder, { recursive: true });
    const release = await acquire(folder, say, interrupted);
    try {
        return await work();
    } finally {
        await release().catch(() => undefined);
    }
}

async function acquire(folder: string, say: Say, interrupted: AbortSignal): Promise<() => Promise<void>> {
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
            say("another run is getting pulumi; waiting for it");
        }
        await pause(LOOK_AGAIN_MILLISECONDS, undefined, { signal: interrupted });
    }
}
