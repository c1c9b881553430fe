// The journal as rows: every object that was ever made, under the id that it was given.
import type { Database } from "../database";

export interface JournalRow {
    readonly seq: number;
    readonly kind: string;
    readonly id: string;
    readonly holder: string | null;
    /** What identifies the object to people: the one it has now, or had last. */
    readonly key: string;
    readonly deleted: number;
}

export class Journal {
    private readonly listStatement;

    constructor(database: Database) {
        this.listStatement = database.prepare("select * from journal where @kind is null or kind = @kind order by seq");
    }

    list(kind: string | undefined): JournalRow[] {
        return this.listStatement.all({ kind: kind ?? null }) as JournalRow[];
    }
}
