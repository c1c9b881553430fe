// One writer per customer: Webex answers parallel writes to the same customer with conflicts. A customer and its organization are one.
import Bottleneck from "bottleneck";

export class Writers {
    private readonly group = new Bottleneck.Group({ maxConcurrent: 1 });
    private readonly customerOf = new Map<string, string>();

    /** Notes that an organization, a subscriber or a person belongs to a customer (or an organization). */
    learn(thing: string | undefined, owner: string | undefined): void {
        if (thing !== undefined && owner !== undefined && thing !== owner) this.customerOf.set(thing, owner);
    }

    ownerOf(thing: string): string | undefined {
        return this.customerOf.get(thing);
    }

    run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
        return this.group.key(this.root(key)).schedule(work);
    }

    private root(key: string): string {
        const seen = new Set<string>();
        let root = key;
        for (
            let next = this.customerOf.get(root);
            next !== undefined && !seen.has(next);
            next = this.customerOf.get(root)
        ) {
            seen.add(root);
            root = next;
        }
        return root;
    }
}
