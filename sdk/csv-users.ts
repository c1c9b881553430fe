// Reads users from a CSV file; every wrong row is told at once, with its row number.
import { z } from "zod";
import { printable } from "../provider/validation/printable";
import { problemsOf } from "./csv-row";
import { readCsvTable } from "./csv-table";
import { csvProblem, isOfForm, refuseFile, sentenceAt, type RowProblem } from "./wrong-users-file";

/** Handed on, so that it is loaded with a file only. */
export { administratorAmong } from "../provider/customer-user/administrator";

/** A user as read from a row; blank cells are absent. */
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

/**
 * The users of a file, with Partner Hub's columns: First Name, Last Name, Email, Package, Location, Phone Number, Extension, Roles.
 * Where a check listens instead of an error being thrown, those of the rows that are right.
 */
export function readCsvUsers(file: string): CsvUser[] {
    const { rows, problems: ofFile } = readCsvTable(file);
    const problems = [...ofFile];
    const seen = new Map<string, number>();
    const users = rows.flatMap((csvRow) => {
        const user = row.parse(csvRow.cells);
        const own = problemsOf(csvRow, user);
        // Cells under wrong headings say nothing of addresses.
        const wrong = own.some(isOfForm) ? own : [...own, ...twice(user, csvRow.line, seen)];
        problems.push(...wrong);
        return wrong.length > 0 ? [] : [user];
    });
    if (problems.length > 0) {
        problems.sort((one, other) => one.row - other.row);
        const count = `${problems.length} wrong entr${problems.length === 1 ? "y" : "ies"}`;
        refuseFile(
            { file, problems },
            `The users file ${printable(file)} has ${count}:\n${problems.map(sentenceAt).map(printable).join("\n")}`,
        );
    }
    return users;
}

/** An address that a row before has already. */
function twice({ email }: CsvUser, line: number, seen: Map<string, number>): RowProblem[] {
    const key = email.toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? line);
    return key === "" || first === undefined
        ? []
        : [
              csvProblem(line, "email", {
                  reason: `duplicate e-mail address, first used in row ${first}`,
                  wayOut: "Remove one of the two rows.",
                  email,
              }),
          ];
}
