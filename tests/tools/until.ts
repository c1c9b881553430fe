// Waits for something to become true, looking again and again, so that no test sleeps for a fixed time.
import { setTimeout as pause } from "node:timers/promises";

const LOOK_AGAIN_MILLISECONDS = 20;
const GIVE_UP_MILLISECONDS = 15_000;

export async function until(
    what: string,
    isTrue: () => boolean | Promise<boolean>,
    giveUp = GIVE_UP_MILLISECONDS,
): Promise<void> {
    const end = Date.now() + giveUp;
    while (!(await isTrue())) {
        if (Date.now() > end) {
            throw new Error(`Waited in vain until ${what}.`);
        }
        await pause(LOOK_AGAIN_MILLISECONDS);
    }
}

export function isRunning(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
}
