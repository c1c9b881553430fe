// Ends the process in good order when a signal asks for it: nothing new is begun, what is under way is finished, within five seconds.

/** The engine kills what is there five seconds after its signal. */
const LONGEST_END = 4_500;
/** For the answer of the last call to leave the process. */
const LAST_ANSWER = 100;

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

export class Shutdown {
    private readonly controller = new AbortController();
    private readonly inFlight = new Set<Promise<unknown>>();

    /** Aborted from the signal on. */
    get stop(): AbortSignal {
        return this.controller.signal;
    }

    /** The engine has asked to stop: nothing new is begun. */
    begin(): void {
        this.controller.abort();
    }

    /** A call of the engine's, which an ending waits for. */
    during<Answer>(doing: () => Promise<Answer>): Promise<Answer> {
        const call = doing();
        const settled: Promise<unknown> = call.catch(() => undefined).finally(() => this.inFlight.delete(settled));
        this.inFlight.add(settled);
        return call;
    }

    /**
     * The engine sends SIGINT at the end of every run, when nothing is under way: then the process ends at once and prints nothing.
     * Listeners that were added before or after run first, for they run in the same turn.
     */
    onSignals(): void {
        for (const signal of SIGNALS) {
            process.once(signal, () => void this.end(signal));
        }
    }

    private async end(signal: NodeJS.Signals): Promise<void> {
        this.begin();
        const isBusy = this.inFlight.size > 0;
        if (isBusy) {
            await Promise.race([this.allSettled(), after(LONGEST_END)]);
            await after(LAST_ANSWER);
        }
        setImmediate(() => {
            // As if nobody had listened: whoever waits for this process sees what ended it.
            for (const each of SIGNALS) {
                process.removeAllListeners(each);
            }
            process.kill(process.pid, signal);
        });
    }

    private async allSettled(): Promise<void> {
        while (this.inFlight.size > 0) {
            await Promise.all(this.inFlight);
        }
    }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A pipe that nobody reads any more must neither keep the process nor fill it with errors about errors. */
export function ignoreBrokenPipes(): void {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on("error", () => undefined);
    }
}
