// Columns of a users file that are not used: reported, or refused where users would lose what is in them.
import { printable } from "../provider/validation/printable";
import { fieldOf, headingOf, headings, isField, likelyField, fieldOfCell } from "./csv-columns";
import type { Row } from "./csv-text";
import { csvProblem, warnOfFile, type RowProblem } from "./wrong-users-file";

interface Column {
    readonly name: string;
    /** From 1, as spreadsheets count. */
    readonly number: number;
    /** With the rows that they are in. */
    readonly values: readonly { readonly line: number; readonly cell: string }[];
}

/** Not what a spreadsheet writes for nothing. */
const isFilled = (cell: string): boolean => !/^(|-|no|false|0)$/iu.test(cell);

function unreadIn(heading: readonly string[], rows: readonly Row[]): Column[] {
    return heading.flatMap((name, index) => {
        const values = rows.map(({ line, cells }) => ({ line, cell: cells[index] ?? "" }));
        return isField(fieldOf(name))
            ? []
            : [{ name, number: index + 1, values: values.filter(({ cell }) => cell !== "") }];
    });
}

/** The field whose values a column seems to hold, by its heading or by what is in it. */
const meantBy = ({ name, values }: Column): string | undefined =>
    likelyField(name) ?? values.map(({ cell }) => fieldOfCell(name, cell)).find((field) => field !== undefined);

const nameless = ({ number, values }: Column): RowProblem[] =>
    values.slice(0, 1).map(({ line, cell }) =>
        csvProblem(line, "heading", {
            reason: `column ${number} has no heading, but contains ${JSON.stringify(cell.slice(0, 40))} in this row`,
            fix: "Write a heading above it, or empty the column.",
        }),
    );

export function unreadColumns(file: string, heading: readonly string[], rows: readonly Row[]): RowProblem[] {
    const fields = heading.map(fieldOf);
    const unread = unreadIn(heading, rows);
    const named = unread.filter(({ name }) => name !== "");
    const feared = named.flatMap((column) => {
        const field = meantBy(column);
        const isLost =
            field !== undefined && !fields.includes(field) && column.values.some(({ cell }) => isFilled(cell));
        return isLost ? [{ column, meant: headingOf(field) }] : [];
    });
    const passed = named.filter((column) => feared.every((one) => one.column !== column)).map(({ name }) => name);
    if (passed.length > 0) {
        const names = passed.map((name) => printable(name.slice(0, 60)));
        warnOfFile(
            file,
            csvProblem(1, "heading", {
                reason: `has ${passed.length === 1 ? "a column that is" : "columns that are"} not used: ${names.join(", ")}`,
                fix: `The columns that are used: ${headings.join(", ")}.`,
                severity: "warned",
            }),
        );
    }
    return [
        ...unread.filter(({ name }) => name === "").flatMap(nameless),
        ...feared.map(({ column, meant }) =>
            csvProblem(1, meant, {
                reason: `the column "${printable(column.name)}" is not used, although it seems to contain what belongs under ${meant}`,
                fix: `Rename it to ${meant}, or delete the column if users are not to have this.`,
            }),
        ),
    ];
}
