// Remembers the names of the locations that this program declares for each customer.

export class LocationLedger {
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

    of(group: string): readonly string[] {
        return [...(this.groups.get(group)?.keys() ?? [])];
    }
}
