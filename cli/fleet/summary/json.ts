// The summary for programs; its keys are promised in docs/stability.md.
import { exitCodeOf, type FleetResult } from "../result";

export const asJson = (result: FleetResult): object => ({
    operation: result.operation,
    exitCode: exitCodeOf(result),
    interrupted: result.isInterrupted,
    ...(result.scan !== undefined && { scan: { ...result.scan.report, remark: result.scan.remark } }),
    stacks: result.stacks.map(({ stack, outcome, seconds, changes, reason, log }) => ({
        stack,
        outcome,
        seconds,
        changes,
        ...(reason !== undefined && { reason }),
        ...(log !== undefined && { log }),
    })),
});
