// Turns SIGINT (Ctrl+C), SIGTERM and the like into an AbortSignal while a long step runs, so that it can clean up before we end.
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Thrown once everything is cleaned up; `code` is the exit code that shells expect. */
export class Interrupted extends Error {
    constructor(readonly code: number) {
        super(
            "Interrupted while getting pulumi; partial files were removed, and the next run starts from the beginning.",
        );
    }
}

export async function interruptible<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const stop = (name: keyof typeof SIGNALS): void => controller.abort(new Interrupted(SIGNALS[name]));
    const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
    names.forEach((name) => process.on(name, stop));
    try {
        const result = await work(controller.signal);
        controller.signal.throwIfAborted();
        return result;
    } catch (error) {
        throw controller.signal.aborted ? controller.signal.reason : error;
    } finally {
        names.forEach((name) => process.off(name, stop));
    }
}
