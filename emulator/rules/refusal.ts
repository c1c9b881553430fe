// What a rule answers when it refuses, and how several refusals become one answer.
import { WebexError } from "../webex-error";
import { syntheticCodes, type RuleName } from "./synthetic-codes";

export interface Refusal {
    readonly status: 400 | 409;
    readonly errorCode: number;
    readonly description: string;
}

export function refuse(rule: RuleName, description: string): Refusal {
    return { status: 400, errorCode: syntheticCodes[rule], description };
}

/** Refused because of what is there already, not because of what was asked. */
export function refuseAsConflict(rule: RuleName, description: string): Refusal {
    return { status: 409, errorCode: syntheticCodes[rule], description };
}

/** All refusals in one answer: 409 if every one of them is a conflict. */
export function throwIfRefused(refusals: readonly Refusal[]): void {
    if (refusals.length === 0) {
        return;
    }
    const onlyConflicts = refusals.every((refusal) => refusal.status === 409);
    const details = refusals.map(({ errorCode, description }) => ({ errorCode, description }));
    throw onlyConflicts
        ? new WebexError(409, "The request conflicts with the present state.", details)
        : new WebexError(400, "The request was not accepted.", details);
}
