// The leases of the stacks that a worker has in hand: an engine whose lease is lost ends before another worker takes the stack over.

export interface Leased {
    kill(): void;
}

/** Of the lease: another worker may start once the whole of it has passed. */
const SAFE_PART = 0.9;

export class Leases {
    private readonly held = new Map<string, { renewed: number; engine: Leased | undefined; isLost: boolean }>();

    constructor(
        private readonly milliseconds: number,
        private readonly now: () => number,
    ) {}

    begin(job: string): void {
        this.held.set(job, { renewed: this.now(), engine: undefined, isLost: false });
    }

    end(job: string): void {
        this.held.delete(job);
    }

    /** The pulumi that now runs for the job. */
    watch(job: string, engine: Leased): void {
        const one = this.held.get(job);
        if (one !== undefined) {
            one.engine = engine;
            if (one.isLost) {
                engine.kill();
            }
        }
    }

    isLost(job: string): boolean {
        return this.held.get(job)?.isLost ?? false;
    }

    renewed(jobs: readonly string[]): void {
        for (const job of jobs) {
            const one = this.held.get(job);
            if (one !== undefined) {
                one.renewed = this.now();
            }
        }
    }

    lost(jobs: readonly string[]): void {
        for (const job of jobs) {
            const one = this.held.get(job);
            if (one !== undefined && !one.isLost) {
                one.isLost = true;
                one.engine?.kill();
            }
        }
    }

    /** To be called every now and then: the database may not have answered for so long that a lease has run out. */
    check(): readonly string[] {
        const limit = this.now() - this.milliseconds * SAFE_PART;
        const due = [...this.held].filter(([, one]) => !one.isLost && one.renewed < limit).map(([job]) => job);
        this.lost(due);
        return due;
    }
}
