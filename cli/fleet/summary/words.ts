// How an outcome, a number of changes and a whole run read in a progress line and in a summary.
import { counted } from "../../counted";
import type { OperationName } from "../operation";
import { succeeded, type FleetResult, type Outcome, type StackResult } from "../result";

const WORDS: Readonly<Record<Outcome, string>> = {
    unchanged: "unchanged",
    changes: "changes",
    done: "done",
    absent: "not deployed",
    failed: "FAILED",
    "not-run": "NOT RUN",
    running: "running",
};

export const wordFor = (outcome: Outcome, operation: OperationName): string =>
    outcome === "changes" && operation === "drift" ? "drift" : WORDS[outcome];

/** `2 create, 1 update`. */
export const changesText = ({ changes }: StackResult): string =>
    Object.entries(changes)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(", ");

export const secondsText = ({ seconds }: StackResult): string => `${seconds.toFixed(1)} s`;

/** `fleet drift: 12 stacks, 10 unchanged, 1 drift, 1 FAILED`. */
export function headline({ operation, stacks }: FleetResult): string {
    const counts = new Map<string, number>();
    for (const { outcome } of stacks) {
        const word = wordFor(outcome, operation);
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const parts = [...counts].map(([word, count]) => `${count} ${word}`);
    return [`fleet ${operation}: ${counted(stacks.length, "stack")}`, ...parts].join(", ");
}

export const HEADING = ["Stack", "Result", "Changes", "Time", "Reason"] as const;

/** The cells below it of what a person should look at; in a fleet of thousands the other stacks only hide that. */
export const rowsWorthShowing = ({ operation, stacks }: FleetResult): string[][] =>
    stacks
        .filter(({ outcome }) => outcome !== "unchanged" && outcome !== "absent")
        .map((one) => [
            one.stack,
            wordFor(one.outcome, operation),
            changesText(one),
            secondsText(one),
            one.reason ?? "",
        ]);

/** What to type next. */
export function nextStep(result: FleetResult): string | undefined {
    const { operation, stacks } = result;
    if (!stacks.every(succeeded)) {
        const yes = ["preview", "drift"].includes(operation) ? "" : " --yes";
        return `Run only those that did not succeed again: webex-wholesale fleet ${operation}${yes} --failed`;
    }
    if (operation === "drift" && stacks.some(({ outcome }) => outcome === "changes")) {
        return "Restore what the program declares with `fleet up`, or take Webex's values into the program or, with `fleet refresh`, into the state.";
    }
    return undefined;
}
