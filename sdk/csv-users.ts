// Reads users from a CSV file; every wrong row is told at once, with its row number.
import { readFileSync } from "node:fs";
import { RunError } from "@pulumi/pulumi";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { userRules } from "../provider/customer-user/rules";
import { judgeAll } from "../provider/plan/rule";
import { sentenceOf } from "../provider/plan/refusal";
import { UNKNOWN } from "../provider/plan/unknown";
import { fieldOf } from "./csv-columns";

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
const parsed = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));

function textOf(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
        throw new RunError(
            `The users file ${file} cannot be read (${code}). Give a path relative to where the program runs.`,
        );
    }
}

function rowsOf(file: string) {
    const text = textOf(file);
    const [heading = ""] = text.split(/\r?\n/, 1);
    const delimiter = [";", "\t", ","].find((mark) => heading.includes(mark)) ?? ",";
    const fields = { bom: true, delimiter, columns: (names: string[]) => names.map(fieldOf), info: true, trim: true };
    try {
        const options = {
            ...fields,
            skip_empty_lines: true,
            skip_records_with_empty_values: true,
            relax_column_count: true,
        };
        return parsed.parse(parse(text, options));
    } catch (error) {
        throw new RunError(
            `The users file ${file} is no CSV: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

/** The users of a file, with Partner Hub's columns: First Name, Last Name, Email, Package, Location, Phone Number, Extension, Roles. */
export function readCsvUsers(file: string): CsvUser[] {
    const problems: string[] = [];
    const seen = new Map<string, number>();
    const users = rowsOf(file).map(({ record, info }) => {
        const filled = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
        const user = row.parse(filled);
        const refusals = judgeAll(userRules, { now: { ...user, customerId: UNKNOWN } }).filter(
            ({ severity }) => severity === "refused",
        );
        problems.push(...refusals.map((refusal) => `row ${info.lines}: ${sentenceOf(refusal)}`));
        const key = user.email.toLowerCase();
        const first = seen.get(key);
        if (key !== "" && first !== undefined) {
            problems.push(
                `row ${info.lines}: the e-mail address stands in row ${first} already. Drop one of the rows.`,
            );
        }
        seen.set(key, first ?? info.lines);
        return user;
    });
    if (problems.length > 0) {
        throw new RunError(
            `The users file ${file} has ${problems.length} wrong entr${problems.length === 1 ? "y" : "ies"}:\n${problems.join("\n")}`,
        );
    }
    return users;
}
