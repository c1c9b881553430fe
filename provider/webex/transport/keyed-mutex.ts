// One writer per customer: Webex answers parallel writes to the same customer with conflicts. A customer and its organization are one.
export class KeyedMutex {
    private readonly lastOf = new Map<string, Promise<unknown>>();
    private readonly customerOf = new Map<string, string>();

    /** Notes that an organization or a subscriber belongs to a customer. */
    addAlias(thing: string | undefined, customer: string): void {
        if (thing !== undefined && thing !== customer) {
            this.customerOf.set(thing, customer);
        }
    }

    run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
        const root = this.root(key);
        const turn = (this.lastOf.get(root) ?? Promise.resolve()).then(work);
        // The queue itself never fails: a write that did must not stop the next one.
        const last: Promise<void> = turn.then(
            () => this.release(root, last),
            () => this.release(root, last),
        );
        this.lastOf.set(root, last);
        return turn;
    }

    private release(root: string, last: Promise<unknown>): void {
        if (this.lastOf.get(root) === last) {
            this.lastOf.delete(root);
        }
    }

    private root(key: string): string {
        return this.customerOf.get(key) ?? key;
    }
}
