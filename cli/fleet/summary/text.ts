// The summary for a terminal, and the line that each stack gets when it ends.
import { table } from "../../table";
import type { OperationName } from "../operation";
import type { FleetResult, StackResult } from "../result";
import { changesText, HEADING, headline, nextStep, rowsWorthShowing, secondsText, wordFor } from "./words";

/** `[ 3/12] crm-004711: done, 2 create (4.2 s)`. */
export function progressLine(result: StackResult, operation: OperationName, done: number, all: number): string {
    return `[${String(done).padStart(String(all).length)}/${all}] ${resultLine(result, operation)}`;
}

/** `crm-004711: done, 2 create (4.2 s)`. */
export function resultLine(result: StackResult, operation: OperationName): string {
    const what = [wordFor(result.outcome, operation), changesText(result)].filter((part) => part !== "").join(", ");
    const reason = result.reason === undefined ? "" : `: ${result.reason}`;
    return `${result.stack}: ${what} (${secondsText(result)})${reason}`;
}

export function asText(result: FleetResult): string[] {
    const failed = result.stacks.filter(({ outcome, log }) => outcome === "failed" && log !== undefined);
    const next = nextStep(result);
    return [
        headline(result),
        ...table(
            HEADING.map((name) => name.toUpperCase()),
            rowsWorthShowing(result),
        ),
        ...(failed.length === 0 ? [] : ["", "What pulumi printed:", ...failed.map(({ log = "" }) => `  ${log}`)]),
        ...(result.scan === undefined ? [] : ["", result.scan.remark]),
        ...(next === undefined ? [] : ["", next]),
    ];
}
