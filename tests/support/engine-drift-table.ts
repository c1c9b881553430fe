// The two tables of drift: what must show, with its remedy, and what must not; filled by several tests, printed when all are over.

/** What somebody changed behind Pulumi's back, and what became of it. */
export interface Shown {
    readonly resource: string;
    /** As the program writes it. */
    readonly field: string;
    readonly preview: string;
    readonly remedy: string;
}

/** What is no drift, though an order, a spelling or an addition of somebody else differs. */
export interface Hidden {
    readonly resource: string;
    /** Written so, written anew, or done by others. */
    readonly how: string;
    readonly what: string;
    readonly verdict: string;
}

const shown: Shown[] = [];
const hidden: Hidden[] = [];

export function noteShown(...rows: readonly Shown[]): void {
    shown.push(...rows);
}

export function noteHidden(...rows: readonly Hidden[]): void {
    hidden.push(...rows);
}

function table(title: string, rows: readonly (readonly string[])[]): string {
    const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? "").length));
    const line = (row: readonly string[]): string => row.map((cell, column) => cell.padEnd(width(column))).join("  ");
    return [`  ${title}`, ...rows.map((row) => `      ${line(row).trimEnd()}`)].join("\n");
}

// Registered with mocha's root suite: runs when all tests of the run are over.
after(() => {
    if (shown.length > 0) {
        const rows = shown.map(({ resource, field, preview, remedy }) => [resource, field, preview, remedy]);
        console.log(`\n${table("drift that shows", [["resource", "field", "preview", "remedy"], ...rows])}`);
    }
    if (hidden.length > 0) {
        const rows = hidden.map(({ resource, how, what, verdict }) => [resource, how, what, verdict]);
        console.log(
            `\n${table("what is no drift", [["resource", "how", "what differs", "preview, refresh"], ...rows])}`,
        );
    }
});
