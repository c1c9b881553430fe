// What became of one stack, and what all of them together mean for the exit code.
import type { OperationName } from "./operation";
import type { ScanReport } from "./scan/scan-plan";

/**
 * `unchanged`: nothing to do. `changes`: preview or drift found some. `done`: changed as declared. `absent`: not deployed, so there was
 * nothing to work on. `not-run`: its turn did not come. `running` is only in the record of a run that was killed.
 */
export const OUTCOMES = ["unchanged", "changes", "done", "absent", "failed", "not-run", "running"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface StackResult {
    readonly stack: string;
    readonly outcome: Outcome;
    readonly seconds: number;
    /** How many resources, by what happens to them. */
    readonly changes: Readonly<Record<string, number>>;
    /** Why it failed or was not run; for drift, what can be done about it. */
    readonly reason?: string | undefined;
    /** The file with everything that pulumi printed. */
    readonly log?: string | undefined;
}

export interface FleetResult {
    readonly operation: OperationName;
    /** In the order of the fleet. */
    readonly stacks: readonly StackResult[];
    readonly isInterrupted: boolean;
    /** Where a scan chose the stacks: what the result does not say about the others. */
    readonly scan?: { readonly remark: string; readonly report: ScanReport } | undefined;
}

const NOT_SUCCEEDED: readonly Outcome[] = ["failed", "not-run", "running"];

export const succeeded = ({ outcome }: { readonly outcome: Outcome }): boolean => !NOT_SUCCEEDED.includes(outcome);

/** As docs/pipelines/drift.sh: 0 nothing, 7 changes or drift, 1 failure; 130 after Ctrl-C, as shells have it. */
export function exitCodeOf({ stacks, isInterrupted }: FleetResult): number {
    if (isInterrupted) {
        return 130;
    }
    if (!stacks.every(succeeded)) {
        return 1;
    }
    return stacks.some(({ outcome }) => outcome === "changes") ? 7 : 0;
}
