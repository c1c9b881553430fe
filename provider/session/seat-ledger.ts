// Counts who is declared on which package, customer by customer, as the checks of one preview come in.

interface Seat {
    readonly package: string;
    /** New, or moved to this package in this run. */
    readonly isChange: boolean;
}

export class SeatLedger {
    private readonly groups = new Map<string, Map<string, Seat>>();

    declare(group: string, email: string, seat: Seat): void {
        const seats = this.groups.get(group) ?? new Map<string, Seat>();
        seats.set(email.toLowerCase(), seat);
        this.groups.set(group, seats);
    }

    /**
     * Everybody who will be on the package: those declared, and those at Webex whom this program has not declared on
     * another. Empty where nobody is new there, so that what stands already is never refused.
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
}
