// Remembers the names of the locations that this program declares for each customer.

interface Declared {
    /** It is at Webex already, or comes with the customer itself. */
    readonly isThere: boolean;
    /** Serial of the resource that makes it. */
    readonly by?: string | undefined;
}

export class LocationLedger {
    private readonly renames = new Map<string, string>();
    private readonly numbers = new Map<string, { group: string; name: string }>();
    private readonly countries = new Map<string, Map<string, string>>();
    private readonly groups = new Map<string, Map<string, Declared>>();

    declare(group: string, name: string, declared: Declared): void {
        this.groups.set(group, (this.groups.get(group) ?? new Map<string, Declared>()).set(name, declared));
    }

    /** Those that are there when a resource's turn comes; without those that Webex has, where it has been asked. */
    present(group: string, isAsked: boolean, isBefore: (by: string | undefined) => boolean): readonly string[] {
        const all = [...(this.groups.get(group) ?? [])];
        return all.filter(([, { isThere, by }]) => (isThere && !isAsked) || isBefore(by)).map(([name]) => name);
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

    noteCountry(group: string, name: string, country: string): void {
        this.countries.set(group, (this.countries.get(group) ?? new Map<string, string>()).set(name, country));
    }

    /** Of the location of that name; without a name, of all locations where they are in one country. */
    countryOf(groups: readonly string[], name: string | undefined): string | undefined {
        const known = new Map(groups.flatMap((group) => [...(this.countries.get(group) ?? [])]));
        const [only, ...others] = new Set(known.values());
        return name === undefined ? (others.length === 0 ? only : undefined) : known.get(name);
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
