// How many may work at the same time; the others wait in the order in which they came.

export class Semaphore {
    private free: number;
    private readonly waiting: (() => void)[] = [];

    constructor(places: number) {
        this.free = places;
    }

    async run<Result>(work: () => Promise<Result>): Promise<Result> {
        if (this.free > 0) {
            this.free -= 1;
        } else {
            await new Promise<void>((mayEnter) => this.waiting.push(mayEnter));
        }
        try {
            return await work();
        } finally {
            const next = this.waiting.shift();
            if (next === undefined) {
                this.free += 1;
            } else {
                next();
            }
        }
    }
}
