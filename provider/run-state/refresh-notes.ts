// Counts the reads of each id: the engine's next `diff` of such an id is the refresh's own, and must not refuse.

export class RefreshNotes {
    /** Two entries of a state may have one id, and are then read twice before the first diff. */
    private readonly reads = new Map<string, number>();

    note(id: string): void {
        this.reads.set(id, (this.reads.get(id) ?? 0) + 1);
    }

    /** Whether a read of the id has had no diff yet; asking uses it up. */
    take(id: string): boolean {
        const open = this.reads.get(id) ?? 0;
        this.reads.set(id, Math.max(0, open - 1));
        return open > 0;
    }
}
