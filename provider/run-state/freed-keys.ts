// Remembers which natural keys the program's resources give up in this run, and who may take them: whoever the program orders after by `dependsOn`.

export class FreedKeys {
    /** Serials of the resources that each one depends on. */
    private readonly after = new Map<string, readonly string[]>();
    private readonly former = new Map<string, string>();
    private readonly granted = new Set<string>();

    recordOrder(serial: string, after: readonly string[]): void {
        this.after.set(serial, after);
    }

    release(keys: readonly string[], serial: string): void {
        keys.forEach((key) => this.former.set(key, serial));
    }

    /** Asked at the taker's check, which alone says which resource it is about. */
    claim(keys: readonly string[], serial: string): void {
        for (const key of keys) {
            const former = this.former.get(key);
            if (former !== undefined && this.isAfter(serial, former)) {
                this.granted.add(key);
            }
        }
    }

    /** Whether it is free by the time it is taken, though Webex still reports its former holder. */
    isFree(key: string): boolean {
        return this.granted.has(key);
    }

    /** Whether one resource comes after another, or is the same; nothing is known of a resource without serial. */
    isOrdered(serial: string | undefined, other: string | undefined): boolean {
        return serial === undefined || other === undefined || serial === other || this.isAfter(serial, other);
    }

    /** Whether the program orders one resource after another. */
    comesAfter(serial: string | undefined, other: string | undefined): boolean {
        return serial !== undefined && other !== undefined && this.isAfter(serial, other);
    }

    private isAfter(serial: string, other: string): boolean {
        const seen = new Set([serial]);
        for (const one of seen) {
            (this.after.get(one) ?? []).forEach((earlier) => seen.add(earlier));
        }
        return serial !== other && seen.has(other);
    }
}
