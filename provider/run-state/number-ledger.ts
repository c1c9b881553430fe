// Remembers which number and extension each user of a customer declares in this run, and which free numbers were given out.

export interface Claim {
    readonly phoneNumber?: string | undefined;
    readonly extension?: string | undefined;
    readonly location?: string | undefined;
    /** Whether the user calls from a location that the program does not name, or not yet. */
    readonly hasUnnamedPlace?: boolean | undefined;
    /** Serial of the resource that declares it. */
    readonly by?: string | undefined;
}

export class NumberLedger {
    private readonly groups = new Map<string, Map<string, Claim>>();
    /** Who declares a number or an extension, by group and value: with thousands of users, asking each would take a square of them. */
    private readonly claimants = new Map<string, Set<string>>();
    private readonly given = new Set<string>();

    /** Whether a free number is still to be had: whoever asks first takes it. */
    claimNumber(phoneNumber: string): boolean {
        const isFree = !this.given.has(phoneNumber);
        this.given.add(phoneNumber);
        return isFree;
    }

    declare(group: string, email: string, claim: Claim): void {
        const claims = this.groups.get(group) ?? new Map<string, Claim>();
        const key = email.toLowerCase();
        const former = keysOf(group, claims.get(key));
        const wanted = keysOf(group, claim);
        former.filter((value) => !wanted.includes(value)).forEach((value) => this.claimants.get(value)?.delete(key));
        for (const value of wanted) {
            const emails = this.claimants.get(value) ?? new Set<string>();
            this.claimants.set(value, emails.add(key));
        }
        claims.set(key, claim);
        this.groups.set(group, claims);
    }

    claimOf(group: string, email: string): Claim | undefined {
        return this.groups.get(group)?.get(email.toLowerCase());
    }

    /** Another user of the same program who declares it; with `like`, only those who declare that number or extension are asked. */
    rival(
        group: string,
        email: string,
        isClaimed: (claim: Claim, email: string) => boolean,
        like?: Claim,
    ): string | undefined {
        const claims = this.groups.get(group) ?? new Map<string, Claim>();
        const own = email.toLowerCase();
        const candidates =
            like === undefined
                ? claims.keys()
                : keysOf(group, like).flatMap((key) => [...(this.claimants.get(key) ?? [])]);
        for (const other of candidates) {
            const claim = claims.get(other);
            if (other !== own && claim !== undefined && isClaimed(claim, other)) {
                return other;
            }
        }
        return undefined;
    }
}

const keysOf = (group: string, claim: Claim | undefined): string[] =>
    [claim?.phoneNumber, claim?.extension].flatMap((value, index) =>
        value === undefined ? [] : [`${group} ${index} ${value}`],
    );
