// The two tables of drift: what must show, with its remedy, and what must not; filled by several tests, printed when all are over.
import { take } from "../runner/ledger";

/** What somebody changed behind Pulumi's back, and what became of it. */
export interface Shown {
    readonly resource: string;
    /** As the program writes it. */
    readonly field: string;
    readonly preview: string;
    readonly remedy: string;
}

/** What is not drift, although an order, a spelling or an addition of somebody else differs. */
export interface Hidden {
    readonly resource: string;
    /** Written so, written anew, or done by others. */
    readonly how: string;
    readonly what: string;
    readonly verdict: string;
}

export function noteShown(...rows: readonly Shown[]): void {
    for (const { resource, field, preview, remedy } of rows) {
        take({ kind: "row", table: "drift that shows", cells: [resource, field, preview, remedy] });
    }
}

export function noteHidden(...rows: readonly Hidden[]): void {
    for (const { resource, how, what, verdict } of rows) {
        take({ kind: "row", table: "what is not drift", cells: [resource, how, what, verdict] });
    }
}
