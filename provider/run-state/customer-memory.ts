// Remembers what the checks and diffs of this run provided about each customer; state keeps none of it with the users.
import type { CustomerFacts } from "../validation/customer-facts";
import { isUnknown } from "../validation/unknown";

export class CustomerMemory {
    private readonly byId = new Map<string, CustomerFacts>();
    /** Ids, by natural key, of customers that this program newly declares and that exist already: Pulumi does not know them at preview. */
    private readonly existing = new Map<string, string>();

    noteExisting(key: string, id: string): void {
        this.existing.set(key, id);
    }

    existingId(key: string): string | undefined {
        return this.existing.get(key);
    }

    of(id: string | undefined): CustomerFacts {
        return (id === undefined ? undefined : this.byId.get(id)) ?? {};
    }

    /** Adds what is known; what is not known leaves earlier knowledge alone. */
    learn(id: string, facts: CustomerFacts): void {
        const known = Object.entries(facts).filter(([, value]) => value !== undefined && !isUnknown(value));
        this.byId.set(id, { ...this.of(id), ...Object.fromEntries(known) });
    }
}
