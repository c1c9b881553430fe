// Runs an operation on the selected stacks, a few at a time; the shared stack first, or last where it is removed.
import { mapConcurrently } from "../../provider/run-state/map-concurrently";
import type { Interruption } from "./interruption";
import type { Operation } from "./operation";
import { succeeded, type FleetResult, type StackResult } from "./result";

export interface FleetRunOptions {
    readonly operation: Operation;
    /** In the order of the fleet. */
    readonly stacks: readonly string[];
    readonly shared: string | undefined;
    readonly concurrency: number;
    readonly interruption: Interruption;
    readonly runOne: (stack: string) => Promise<StackResult>;
    /** Why the other stacks cannot be run although the shared one was, if so. */
    readonly problemOfShared: () => Promise<string | undefined>;
    readonly onEnd: (result: StackResult) => void;
}

export async function runFleet(options: FleetRunOptions): Promise<FleetResult> {
    const { operation, stacks, shared, interruption } = options;
    const customers = stacks.filter((stack) => stack !== shared);
    const isSharedSelected = shared !== undefined && stacks.includes(shared);
    const results = new Map<string, StackResult>();
    const add = (result: StackResult): void => {
        results.set(result.stack, result);
        options.onEnd(result);
    };
    const inTurn = async (stack: string, obstacle: string | undefined): Promise<void> => {
        const reason = interruption.isInterrupted ? "interrupted" : obstacle;
        add(reason === undefined ? await options.runOne(stack) : notRun(stack, reason));
    };
    const runShared = (obstacle?: string) => (isSharedSelected ? inTurn(shared, obstacle) : Promise.resolve());
    const runCustomers = async (obstacle?: string): Promise<void> => {
        await mapConcurrently(customers, (stack) => inTurn(stack, obstacle), options.concurrency);
    };
    if (operation.name === "destroy") {
        await runCustomers();
        const isInUse = ![...results.values()].every(succeeded);
        await runShared(isInUse ? "other stacks still refer to it" : undefined);
    } else {
        await runShared();
        const failed = isSharedSelected && !succeeded(results.get(shared) ?? notRun(shared, ""));
        const needsShared = shared !== undefined && customers.length > 0 && operation.creates;
        const obstacle =
            failed && needsShared
                ? `the shared stack ${shared} failed`
                : needsShared && !interruption.isInterrupted
                  ? await options.problemOfShared()
                  : undefined;
        await runCustomers(obstacle);
    }
    const inOrder = stacks.flatMap((stack) => results.get(stack) ?? []);
    return { operation: operation.name, stacks: inOrder, isInterrupted: interruption.isInterrupted };
}

const notRun = (stack: string, reason: string): StackResult => ({
    stack,
    outcome: "not-run",
    seconds: 0,
    changes: {},
    reason,
});
