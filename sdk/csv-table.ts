// A users file as a table: cells by the fields that the heading names, and what is wrong with the file itself.
import { fieldOf, headings, isField, likelyField, headingOf, missingAmong } from "./csv-columns";
import { rowsOf, textOf, type Row } from "./csv-text";
import { csvProblem, refuseFile, warnOfFile, type RowProblem } from "./wrong-users-file";
import { printable } from "../provider/validation/printable";

export interface CsvRow {
    /** In the file, from 1. */
    readonly line: number;
    /** By field; blank cells are absent. */
    readonly cells: Readonly<Record<string, string>>;
    /** Cells without a heading, which happens if a comma in a text is not quoted. */
    readonly surplus: number;
    /** Whether any of those holds something. */
    readonly isSurplusFilled: boolean;
}

export interface CsvTable {
    readonly rows: readonly CsvRow[];
    readonly problems: readonly RowProblem[];
}

interface Complaint {
    readonly reason: string;
    readonly fix: string;
}

const NOTHING: CsvTable = { rows: [], problems: [] };

function refused(file: string, { reason, fix }: Complaint): CsvTable {
    refuseFile(
        { file, problems: [csvProblem(1, "heading", { reason, fix })] },
        `The users file ${printable(file)} ${reason}. ${fix}`,
    );
    return NOTHING;
}

const listed = (names: readonly string[]): string => names.map(printable).join(", ");

/** What is wrong with the heading: those needed must be there, and none may be there twice. */
function complaintAbout(heading: readonly string[], fields: readonly string[]): Complaint | undefined {
    const missing = missingAmong(fields);
    if (missing.length > 0) {
        return {
            reason: `has no column ${missing.join(", ")}; its first line contains: ${listed(heading)}`,
            fix: `Use Partner Hub's headings there: ${headings.join(", ")}.`,
        };
    }
    const isDoubled = (field: string): boolean => isField(field) && fields.filter((one) => one === field).length > 1;
    const doubled = heading.filter((_, index) => isDoubled(fields[index] ?? ""));
    return doubled.length === 0
        ? undefined
        : { reason: `has more than one column for the same field: ${listed(doubled)}`, fix: "Keep one of them." };
}

const isFilled = (cell: string | undefined): boolean => !/^(|-|no|false|0)$/i.test(cell?.trim() ?? "");

/** A column that is not used is reported; one that seems to contain what users have is refused. */
function unreadColumns(file: string, heading: readonly string[], rows: readonly Row[]): RowProblem[] {
    const unread = heading.flatMap((name, index) => (isField(fieldOf(name)) || name === "" ? [] : [{ name, index }]));
    const fields = heading.map(fieldOf);
    const feared = unread.flatMap(({ name, index }) => {
        const field = likelyField(name);
        return field !== undefined && !fields.includes(field) && rows.some(({ cells }) => isFilled(cells[index]))
            ? [{ name, meant: headingOf(field) }]
            : [];
    });
    const passed = unread.filter(({ name }) => feared.every((one) => one.name !== name)).map(({ name }) => name);
    if (passed.length > 0) {
        warnOfFile(
            file,
            csvProblem(1, "heading", {
                reason: `has ${passed.length === 1 ? "a column that is" : "columns that are"} not used: ${listed(passed)}`,
                fix: `The columns that are used: ${headings.join(", ")}.`,
                severity: "warned",
            }),
        );
    }
    return feared.map(({ name, meant }) =>
        csvProblem(1, meant, {
            reason: `the column "${printable(name)}" is not used, although it seems to contain what belongs under ${meant}`,
            fix: `Rename it to ${meant}, or delete the column if users are not to have this.`,
        }),
    );
}

export function readCsvTable(file: string): CsvTable {
    const text = textOf(file);
    if (typeof text !== "string") {
        return refused(file, text);
    }
    const separator = /^\uFEFF?\s*"?sep=(.)"?[^\S\r\n]*(?:\r|\n|$)/i.exec(text)?.[1];
    if (separator !== undefined) {
        return refused(file, {
            reason: `begins with the line sep=${printable(separator)}, which only Excel understands`,
            fix: "Delete that line; the separator is detected without it.",
        });
    }
    const { rows: all, problems } = rowsOf(text);
    const [heading, ...rows] = all;
    if (heading === undefined) {
        return refused(file, {
            reason: "is empty, so all its users would be removed",
            fix: "Restore it, or keep only the heading line if the file is meant to have no users.",
        });
    }
    const fields = heading.cells.map(fieldOf);
    const complaint = complaintAbout(heading.cells, fields);
    return complaint !== undefined
        ? refused(file, complaint)
        : {
              rows: rows.map((row) => byField(row, fields)),
              problems: [...unreadColumns(file, heading.cells, rows), ...problems],
          };
}

function byField({ line, cells }: Row, fields: readonly string[]): CsvRow {
    const named = fields.map((field, index) => [field, cells[index] ?? ""] as const);
    return {
        line,
        cells: Object.fromEntries(named.filter(([, value]) => value !== "")),
        surplus: Math.max(0, cells.length - fields.length),
        isSurplusFilled: cells.slice(fields.length).some((value) => value !== ""),
    };
}
