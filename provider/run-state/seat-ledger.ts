// Counts who is declared on which package, customer by customer, as the checks of one preview come in.

interface Seat {
    readonly package: string;
    /** New, or moved to this package in this run. */
    readonly isChange: boolean;
}

interface Holder {
    readonly email: string;
    readonly packages: readonly string[];
}

export class SeatLedger {
    private readonly groups = new Map<string, Map<string, Seat>>();
    /** Declared on each package, and how many of them are new there: thousands of users ask, each of them once or more. */
    private readonly totals = new Map<string, { declared: number; arriving: number }>();

    declare(group: string, email: string, seat: Seat): void {
        const seats = this.groups.get(group) ?? new Map<string, Seat>();
        const key = email.toLowerCase();
        this.count(group, seats.get(key), -1);
        this.count(group, seat, 1);
        seats.set(key, seat);
        this.groups.set(group, seats);
    }

    /** Whether this program brings anybody new to the package: where it brings nobody, what exists already is never refused. */
    hasNewHolders(group: string, name: string): boolean {
        return this.total(group, name).arriving > 0;
    }

    /** As many as `holders` names, without naming them. */
    numberOfHolders(group: string, name: string, atWebex: Iterable<Holder>): number {
        const seats = this.groups.get(group);
        let { declared } = this.total(group, name);
        for (const { email, packages } of atWebex) {
            if (packages.includes(name) && seats?.has(email.toLowerCase()) !== true) {
                declared += 1;
            }
        }
        return declared;
    }

    /**
     * Everybody who will be on the package: those declared, and those at Webex whom this program has not declared on
     * another. Empty where nobody is new there, so that what exists already is never refused.
     */
    holders(group: string, name: string, atWebex: readonly string[]): readonly string[] {
        const seats = this.groups.get(group) ?? new Map<string, Seat>();
        const declared = [...seats].filter(([, seat]) => seat.package === name);
        if (!declared.some(([, seat]) => seat.isChange)) {
            return [];
        }
        const staying = atWebex
            .map((email) => email.toLowerCase())
            .filter((email) => (seats.get(email)?.package ?? name) === name);
        const settled = declared.filter(([, seat]) => !seat.isChange).map(([email]) => email);
        const arriving = declared.filter(([, seat]) => seat.isChange).map(([email]) => email);
        return [...new Set([...staying, ...settled, ...arriving])];
    }

    private total(group: string, name: string): { declared: number; arriving: number } {
        return this.totals.get(`${group} ${name}`) ?? { declared: 0, arriving: 0 };
    }

    private count(group: string, seat: Seat | undefined, by: 1 | -1): void {
        if (seat !== undefined) {
            const { declared, arriving } = this.total(group, seat.package);
            const total = { declared: declared + by, arriving: arriving + (seat.isChange ? by : 0) };
            this.totals.set(`${group} ${seat.package}`, total);
        }
    }
}
