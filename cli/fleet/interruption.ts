// The first signal lets running stacks end in order and starts no other; the second one ends them at once.

export interface Stoppable {
    interrupt(): void;
    kill(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export class Interruption {
    private readonly running = new Set<Stoppable>();
    private signals = 0;
    private beUrgent: () => void = () => undefined;
    /** Fulfilled by the second signal. */
    readonly urgent = new Promise<void>((resolve) => (this.beUrgent = resolve));

    constructor(private readonly say: (line: string) => void) {}

    get isInterrupted(): boolean {
        return this.signals > 0;
    }

    /** While the work lasts; afterwards signals do what they always do. */
    async during<Result>(work: () => Promise<Result>): Promise<Result> {
        const onSignal = (): void => this.signalled();
        for (const signal of SIGNALS) {
            process.on(signal, onSignal);
        }
        try {
            return await work();
        } finally {
            for (const signal of SIGNALS) {
                process.off(signal, onSignal);
            }
        }
    }

    async watch<Result>(process: Stoppable, end: Promise<Result>): Promise<Result> {
        this.running.add(process);
        if (this.isInterrupted) {
            process.interrupt();
        }
        return end.finally(() => this.running.delete(process));
    }

    private signalled(): void {
        this.signals += 1;
        const count = this.running.size;
        if (this.signals === 1) {
            this.say(
                `Interrupted: no other stack is started, and ${count} running ${count === 1 ? "one finishes its" : "ones finish their"} current requests. Interrupt again to end at once; then their locks remain.`,
            );
        }
        if (this.signals === 2) {
            this.beUrgent();
        }
        for (const process of this.running) {
            if (this.signals === 1) {
                process.interrupt();
            } else {
                process.kill();
            }
        }
    }
}
