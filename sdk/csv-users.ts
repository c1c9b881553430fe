// Reads users from a CSV file; every wrong row is told at once, with its row number.
import { RunError } from "@pulumi/pulumi";
import { z } from "zod";
import { userRules } from "../provider/customer-user/rules";
import { judgeAll } from "../provider/plan/rule";
import { sentenceOf } from "../provider/plan/refusal";
import { UNKNOWN } from "../provider/plan/unknown";
import { readCsvTable } from "./csv-table";

/** Handed on, so that it is loaded with a file only. */
export { administratorAmong } from "../provider/customer-user/administrator";

/** A user as a row tells it; blank cells are absent. */
export interface CsvUser {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly package: string;
    readonly location?: string | undefined;
    readonly phoneNumber?: string | undefined;
    readonly extension?: string | undefined;
    /** Separated by `|` in the file. */
    readonly roles?: string[] | undefined;
}

const cell = z.string().optional();
const row = z.object({
    email: z.string().default(""),
    firstName: z.string().default(""),
    lastName: z.string().default(""),
    package: z.string().default(""),
    location: cell,
    phoneNumber: cell,
    extension: cell,
    roles: z
        .string()
        .transform((names) => names.split("|").map((name) => name.trim()))
        .optional(),
});

/** The users of a file, with Partner Hub's columns: First Name, Last Name, Email, Package, Location, Phone Number, Extension, Roles. */
export function readCsvUsers(file: string): CsvUser[] {
    const problems: string[] = [];
    const seen = new Map<string, number>();
    const users = readCsvTable(file).map(({ line, cells, surplus }) => {
        const user = row.parse(cells);
        const refusals = judgeAll(userRules, { now: { ...user, customerId: UNKNOWN } }).filter(
            ({ severity }) => severity === "refused",
        );
        problems.push(...refusals.map((refusal) => `row ${line}: ${sentenceOf(refusal)}`));
        if (surplus > 0) {
            problems.push(
                `row ${line}: ${surplus} more ${surplus === 1 ? "cell" : "cells"} than headings. Put quotes around a text that holds the separator.`,
            );
        }
        const key = user.email.toLowerCase();
        const first = seen.get(key);
        if (key !== "" && first !== undefined) {
            problems.push(`row ${line}: the e-mail address stands in row ${first} already. Drop one of the rows.`);
        }
        seen.set(key, first ?? line);
        return user;
    });
    if (problems.length > 0) {
        throw new RunError(
            `The users file ${file} has ${problems.length} wrong entr${problems.length === 1 ? "y" : "ies"}:\n${problems.join("\n")}`,
        );
    }
    return users;
}
