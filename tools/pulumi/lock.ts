// One at a time: a second run waits for the first instead of doing the same thing beside it.
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import lockfile from "proper-lockfile";
import type { Say } from "./progress";

const STALE_MILLISECONDS = 10_000;
const LOOK_AGAIN_MILLISECONDS = 250;

export interface Lock {
    /** The folder that is locked; created where it is missing. */
    readonly folder: string;
    readonly say: Say;
    /** What another run does meanwhile, for whoever waits: "getting pulumi". */
    readonly work: string;
    readonly interrupted?: AbortSignal;
}

export async function withLock<T>(lock: Lock, work: () => Promise<T>): Promise<T> {
    mkdirSync(lock.folder, { recursive: true });
    const release = await acquire(lock);
    try {
        return await work();
    } finally {
        await release().catch(() => undefined);
    }
}

async function acquire({ folder, say, work, interrupted }: Lock): Promise<() => Promise<void>> {
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
            say(`another run is ${work}; waiting for it`);
        }
        await pause(LOOK_AGAIN_MILLISECONDS, undefined, interrupted === undefined ? {} : { signal: interrupted });
    }
}
