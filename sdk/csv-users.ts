// Reads users from a CSV file; all wrong rows are reported at once, with their row numbers.
import { z } from "zod";
import { userFields, type UserField } from "../provider/customer-user/fields";
import type { UserInputs } from "../provider/customer-user/inputs";
import { only } from "../provider/validation/field-table";
import { printable } from "../provider/validation/printable";
import { columnFields, type ColumnField } from "./csv-columns";
import { isGarbled } from "./csv-damage";
import { problemsOf } from "./csv-row";
import { readCsvTable, type CsvRow } from "./csv-table";
import { publishRead } from "./read-users-file";
import { csvProblem, refuseFile, sentenceAt, warnOfFile, type RowProblem } from "./wrong-users-file";

/** Handed on, so that it is loaded with a file only. */
export { administratorAmong } from "../provider/customer-user/administrator";

/** A user as read from a row; blank cells are absent. */
export type CsvUser = Readonly<Pick<UserInputs, ColumnField>>;

type CountryOf = (location: string | undefined) => string | undefined;

const MOST_NAMED = 5;

/** Separated by `|` in the file. */
const listIn = (cell: string): string[] => cell.split("|").map((one) => one.trim());

/** What is missing is blank, and refused as such. */
function userIn(cells: CsvRow["cells"]): CsvUser {
    const user = Object.entries<UserField>(only(userFields, columnFields)).map(([field, { type, optional }]) => {
        const cell = cells[field];
        const isList = type instanceof z.ZodArray && cell !== undefined;
        return [field, isList ? listIn(cell) : optional === true ? cell : (cell ?? "")];
    });
    return Object.fromEntries(user.filter(([, value]) => value !== undefined)) as CsvUser;
}

/**
 * The users of a file, with Partner Hub's columns: First Name, Last Name, Email, Package, Location, Phone Number, Extension, Roles.
 * Where a check listens instead of an error being thrown, those of the rows that are right.
 */
export function readCsvUsers(file: string, countryOf: CountryOf = () => undefined): CsvUser[] {
    const { rows, problems: ofFile } = readCsvTable(file);
    const problems = [...ofFile];
    const seen = new Map<string, number>();
    const users = rows.flatMap((csvRow) => {
        const user = userIn(csvRow.cells);
        const { problems: own, isShifted } = problemsOf(csvRow, user, countryOf(user.location));
        const wrong = isShifted ? own : [...own, ...twice(user, csvRow.line, seen)];
        problems.push(...wrong);
        return wrong.length > 0 ? [] : [{ user, row: csvRow.line }];
    });
    publishRead(
        file,
        users.map(({ user: { email }, row }) => ({ row, email })),
    );
    warnOfGarbledNames(file, rows);
    if (problems.length > 0) {
        problems.sort((one, other) => one.row - other.row);
        const count = `${problems.length} wrong entr${problems.length === 1 ? "y" : "ies"}`;
        refuseFile(
            { file, problems },
            `The users file ${printable(file)} has ${count}:\n${problems.map(sentenceAt).map(printable).join("\n")}`,
        );
    }
    return users.map(({ user }) => user);
}

/** Only warned of: a name may hold such letters. */
function warnOfGarbledNames(file: string, rows: readonly CsvRow[]): void {
    const garbled = rows.filter(({ cells }) => Object.values(cells).some(isGarbled)).map(({ line }) => line);
    if (garbled.length > 0) {
        const more = garbled.length > MOST_NAMED ? ` and ${garbled.length - MOST_NAMED} more` : "";
        warnOfFile(
            file,
            csvProblem(garbled[0] ?? 1, "row", {
                reason: `has letters that look garbled in row${garbled.length === 1 ? "" : "s"} ${garbled.slice(0, MOST_NAMED).join(", ")}${more}: UTF-8 that some program read as Windows-1252`,
                fix: 'Open the original as UTF-8 and save it as "CSV UTF-8".',
                severity: "warned",
            }),
        );
    }
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
                  fix: "Remove one of the two rows.",
                  email,
              }),
          ];
}
