// Remembers which ids were just read: the engine's next `diff` of such an id is the refresh's own, and must not refuse.

export class RefreshNotes {
    private readonly ids = new Set<string>();

    note(id: string): void {
        this.ids.add(id);
    }

    /** Whether the id was read since its last diff; asking uses up the note. */
    take(id: string): boolean {
        return this.ids.delete(id);
    }
}
