// One cell of the grid: an operation of a resource, one of its requests, and a fault; and what came of it.
import type { FaultKind } from "./fault-kind";
import type { Operation } from "./operation";
import { spoken, type Place } from "./place";
import type { Subject } from "./subject";

export interface Cell {
    readonly subject: Subject;
    readonly operation: Operation;
    readonly place: Place;
    readonly fault: FaultKind;
    /** Strikes every request of that kind until the operation is over, not just one. */
    readonly isLasting: boolean;
}

export interface Verdict {
    readonly cell: Cell;
    /** How many requests the fault hit. */
    readonly struck: number;
    /** How often the operation failed before the user's eyes. */
    readonly failures: number;
    readonly problems: readonly string[];
}

export function title({ subject, operation, place, fault, isLasting }: Cell): string {
    return `${subject.name} ${operation}, ${fault.name}${isLasting ? " lasting" : ""} at ${spoken(place)}`;
}
