// Remembers which number and extension each user of a customer declares in this run, and which free numbers were given out.

export interface Claim {
    readonly phoneNumber?: string | undefined;
    readonly extension?: string | undefined;
    readonly location?: string | undefined;
}

export class NumberLedger {
    private readonly groups = new Map<string, Map<string, Claim>>();
    private readonly given = new Set<string>();

    /** Whether a free number is still to be had: whoever asks first takes it. */
    take(phoneNumber: string): boolean {
        const isFree = !this.given.has(phoneNumber);
        this.given.add(phoneNumber);
        return isFree;
    }

    declare(group: string, email: string, claim: Claim): void {
        const claims = this.groups.get(group) ?? new Map<string, Claim>();
        claims.set(email.toLowerCase(), claim);
        this.groups.set(group, claims);
    }

    claimOf(group: string, email: string): Claim | undefined {
        return this.groups.get(group)?.get(email.toLowerCase());
    }

    /** Another user of the same program who declares it. */
    rival(group: string, email: string, isClaimed: (claim: Claim) => boolean): string | undefined {
        const claims = [...(this.groups.get(group) ?? [])];
        return claims.find(([other, claim]) => other !== email.toLowerCase() && isClaimed(claim))?.[0];
    }
}
