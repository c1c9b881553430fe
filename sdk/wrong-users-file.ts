// What is wrong with a users file, row by row: thrown where a program runs, handed over where `webex-wholesale check` listens.
import { channel } from "node:diagnostics_channel";
import * as pulumi from "@pulumi/pulumi";
import { printable } from "../provider/validation/printable";
import { sentenceOf, type Refusal, type Severity } from "../provider/validation/refusal";
import { UsersFileError, type UsersFileProblem } from "./errors";

export interface RowProblem {
    /** In the file, from 1. */
    readonly row: number;
    /** Whose row it is; empty where nobody can tell. */
    readonly email: string;
    readonly refusal: Refusal;
}

export interface WrongUsersFile {
    readonly file: string;
    readonly problems: readonly RowProblem[];
}

/** Known by name, so that the command and the program may have different copies of this package. */
export const USERS_FILES = "pulumi-webex-wholesale:users-file";

const RULE = "CSV";

/** Wrong with the file itself, whatever the rules say of users. */
export function csvProblem(
    row: number,
    path: string,
    {
        reason,
        fix,
        email = "",
        severity = "refused",
    }: {
        readonly reason: string;
        readonly fix: string;
        readonly email?: string;
        readonly severity?: Severity;
    },
): RowProblem {
    return { row, email, refusal: { rule: RULE, path, reason, fix, source: "the users file", severity } };
}

const sentence = ({ refusal }: RowProblem): string =>
    refusal.rule === RULE ? `${refusal.reason}. ${refusal.fix}` : sentenceOf(refusal);

export const sentenceAt = (problem: RowProblem): string => `row ${problem.row}: ${sentence(problem)}`;

const asData = (problem: RowProblem): UsersFileProblem => ({
    row: problem.row,
    email: problem.email,
    rule: problem.refusal.rule,
    property: problem.refusal.path,
    message: printable(sentence(problem)),
});

/** Ends the program, unless a check goes on to find what else is wrong. */
export function refuseFile(wrong: WrongUsersFile, message: string): void {
    const listeners = channel(USERS_FILES);
    if (!listeners.hasSubscribers) {
        throw new UsersFileError(message, wrong.file, wrong.problems.map(asData));
    }
    listeners.publish(wrong);
}

export function warnOfFile(file: string, problem: RowProblem): void {
    const listeners = channel(USERS_FILES);
    if (listeners.hasSubscribers) {
        listeners.publish({ file, problems: [problem] });
        return;
    }
    const { reason, fix } = problem.refusal;
    void pulumi.log.warn(`The users file ${printable(file)} ${reason}. ${fix}`);
}
