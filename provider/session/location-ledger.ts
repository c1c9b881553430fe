// Remembers the names of the locations that this program declares for each customer.

export class LocationLedger {
    private readonly renames = new Map<string, string>();
    private readonly numbers = new Map<string, { group: string; name: string }>();
    private readonly groups = new Map<string, Map<string, { replaced: boolean }>>();

    /**
     * False where another location of that name was declared. The engine checks a location that it replaces twice, first with its old
     * inputs and then without: that is one declaration.
     */
    declare(group: string, name: string, hasOldInputs: boolean): boolean {
        const names = this.groups.get(group) ?? new Map<string, { replaced: boolean }>();
        const known = names.get(name);
        const isAnother = known !== undefined && (hasOldInputs || known.replaced);
        names.set(name, { replaced: known !== undefined || !hasOldInputs });
        this.groups.set(group, names);
        return !isAnother;
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
        return [...(this.groups.get(group)?.keys() ?? [])];
    }
}
