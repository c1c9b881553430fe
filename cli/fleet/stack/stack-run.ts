// One operation on one stack, from creating it to what became of it; whatever goes wrong is its result, never an error.
import { readFileSync } from "node:fs";
import type { FleetRecord } from "../record";
import type { StackResult } from "../result";
import { argsFor, CHANGES_FOUND, CLEAR_PENDING, REPAIR, type Operation } from "../operation";
import { decideOnLock, type Surroundings } from "./lock";
import { changesIn, hasPendingOperations, isMissing, isRefusedByRule, lockOwnersIn, reasonIn } from "./pulumi-text";

/** What pulumi answered: its exit code, and what it printed in this call. */
export interface Answer {
    readonly code: number;
    readonly text: string;
}

export interface StackContext {
    readonly operation: Operation;
    readonly extraArgs: readonly string[];
    /** As far as known beforehand; pulumi's own answer counts. */
    readonly isDeployed: (stack: string) => boolean;
    readonly record: Pick<FleetRecord, "logOf" | "hasStarted" | "ended">;
    /** True where an earlier run of the stack may have been killed. */
    readonly wasCutOff: (stack: string) => boolean;
    readonly around: Omit<Surroundings, "isOurs">;
    /** Runs pulumi, whose output is appended to the log. */
    readonly run: (stack: string, args: readonly string[], log: string) => Promise<number>;
    readonly isInterrupted: () => boolean;
    /** In milliseconds. */
    readonly now: () => number;
}

type Ending = Pick<StackResult, "outcome" | "changes" | "reason">;

export async function runStack(stack: string, context: StackContext): Promise<StackResult> {
    const { operation, record, now } = context;
    const begun = now();
    const log = record.logOf(stack, operation.name);
    const ending = await ended(stack, log, context).catch((error: unknown): Ending => ({
        outcome: "failed",
        changes: {},
        reason: String(error),
    }));
    record.ended(stack, ending.outcome, ending.reason);
    return { stack, seconds: (now() - begun) / 1000, log, ...ending };
}

async function ended(stack: string, log: string, context: StackContext): Promise<Ending> {
    const { operation, extraArgs } = context;
    const call = caller(stack, log, context);
    const args = argsFor(stack, operation.args, extraArgs);
    let answer = context.isDeployed(stack) ? await call(args) : undefined;
    if (answer === undefined || (answer.code !== 0 && isMissing(answer.text))) {
        if (!operation.creates) {
            return { outcome: "absent", changes: {}, reason: "not deployed yet" };
        }
        const created = await call(["stack", "init", stack, "--no-select", "--non-interactive", "--color", "never"]);
        if (created.code !== 0) {
            return failure(created, context);
        }
        answer = await call(args);
    }
    const owners = answer.code === 0 ? [] : lockOwnersIn(answer.text);
    const wasCutOff = owners.length > 0 || context.wasCutOff(stack);
    if (owners.length > 0) {
        const decision = decideOnLock(stack, owners, {
            ...context.around,
            isOurs: ({ host, pid }) => context.record.hasStarted(stack, host, pid),
        });
        if (!decision.cancel) {
            return { outcome: "failed", changes: {}, reason: decision.reason };
        }
        await call(["cancel", "--yes", "--stack", stack, "--non-interactive", "--color", "never"]);
        answer = await call(args);
    }
    // Pulumi says nothing of pending operations where the project has `options: refresh: always`.
    if (operation.name === "up" && answer.code === 0 && (wasCutOff || hasPendingOperations(answer.text))) {
        const cleared = await call(argsFor(stack, CLEAR_PENDING));
        if (cleared.code !== 0) {
            return failure(cleared, context);
        }
    }
    return operation.name === "drift" && answer.code === CHANGES_FOUND
        ? drifted(answer, await call(argsFor(stack, REPAIR)), context)
        : endingOf(answer, context);
}

function caller(stack: string, log: string, { run }: StackContext) {
    return async (args: readonly string[]): Promise<Answer> => {
        const before = readFileSync(log).length;
        const code = await run(stack, args, log);
        return { code, text: readFileSync(log).subarray(before).toString("utf8") };
    };
}

function endingOf(answer: Answer, context: StackContext): Ending {
    const changes = changesIn(answer.text);
    if (answer.code === CHANGES_FOUND) {
        return { outcome: "changes", changes };
    }
    if (answer.code !== 0) {
        return failure(answer, context);
    }
    return { outcome: Object.keys(changes).length === 0 ? "unchanged" : "done", changes };
}

const failure = ({ text }: Answer, { isInterrupted }: StackContext): Ending => ({
    outcome: "failed",
    changes: {},
    reason: isInterrupted() ? "interrupted" : reasonIn(text),
});

/** As docs/pipelines/drift.sh: what the program would do about it, and whether Webex would let it. */
function drifted(found: Answer, repair: Answer, context: StackContext): Ending {
    const changes = changesIn(found.text);
    if (repair.code === 0) {
        return { outcome: "changes", changes, reason: "not in the program: `refresh` takes it into the state" };
    }
    if (repair.code === CHANGES_FOUND) {
        return { outcome: "changes", changes, reason: "`up` restores what the program declares" };
    }
    const failed = failure(repair, context);
    return isRefusedByRule(repair.text)
        ? { ...failed, changes, reason: `cannot be repaired: ${failed.reason}` }
        : failed;
}
