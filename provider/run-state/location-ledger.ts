// Remembers the names of the locations that this program declares for each customer.

export class LocationLedger {
    private readonly renames = new Map<string, string>();
    private readonly numbers = new Map<string, { group: string; name: string }>();
    private readonly groups = new Map<string, Set<string>>();

    declare(group: string, name: string): void {
        this.groups.set(group, (this.groups.get(group) ?? new Set()).add(name));
    }

    /** The name of another location of the program that declares the number too. */
    claim(number: string, group: string, name: string): string | undefined {
        const holder = this.numbers.get(number) ?? { group, name };
        this.numbers.set(number, holder);
        return holder.group === group && holder.name === name ? undefined : holder.name;
    }

    /** A location that is renamed in this run takes its users along: theirs is no move. */
    rename(customerId: string, from: string, to: string): void {
        this.renames.set(`${customerId} ${from}`, to);
    }

    isNewName(name: string): boolean {
        return [...this.renames.values()].includes(name);
    }

    nameNow(customerId: string, name: string): string {
        return this.renames.get(`${customerId} ${name}`) ?? name;
    }

    of(group: string): readonly string[] {
        return [...(this.groups.get(group) ?? [])];
    }
}
