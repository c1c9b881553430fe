// A users file as a table: cells by the fields that the heading names, and what is wrong with the file itself.
import { fieldOf, headingOf, headings, isField, likelyField, missingAmong } from "./csv-columns";
import { rowsOf, textOf, type Row } from "./csv-text";
import { unreadColumns } from "./csv-unread-columns";
import { csvProblem, refuseFile, type RowProblem } from "./wrong-users-file";
import { printable } from "../provider/validation/printable";

export interface CsvRow {
    /** In the file, from 1. */
    readonly line: number;
    /** By field; blank cells are absent. */
    readonly cells: Readonly<Record<string, string>>;
    /** The same as the file holds them. */
    readonly written: Readonly<Record<string, string>>;
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

const listed = (names: readonly string[]): string => names.map((name) => printable(name.slice(0, 60))).join(", ");

function meantHeading(name: string, missing: readonly string[]): string[] {
    const field = isField(fieldOf(name)) ? undefined : likelyField(name);
    const meant = field === undefined ? "" : headingOf(field);
    return missing.includes(meant) ? [`Did you mean "${meant}" by "${printable(name)}"?`] : [];
}

/** What is wrong with the heading: those needed must be there, and none may be there twice. */
function complaintAbout(heading: readonly string[], fields: readonly string[]): Complaint | undefined {
    const missing = missingAmong(fields);
    if (missing.length > 0) {
        return {
            reason: `has no column ${missing.join(", ")}; its first line contains: ${listed(heading)}`,
            fix: [
                ...heading.flatMap((name) => meantHeading(name, missing)),
                ...(heading.length === 1 ? ["Separate the columns by a comma, a semicolon or a tab."] : []),
                `Use Partner Hub's headings there: ${headings.join(", ")}.`,
            ].join(" "),
        };
    }
    const isDoubled = (field: string): boolean => isField(field) && fields.filter((one) => one === field).length > 1;
    const doubled = heading.filter((_, index) => isDoubled(fields[index] ?? ""));
    return doubled.length === 0
        ? undefined
        : { reason: `has more than one column for the same field: ${listed(doubled)}`, fix: "Keep one of them." };
}

export function readCsvTable(file: string): CsvTable {
    const text = textOf(file);
    if (typeof text !== "string") {
        return refused(file, text);
    }
    const separator = /^\uFEFF?\s*"?sep=(.)"?[^\S\r\n]*(?:\r|\n|$)/iu.exec(text)?.[1];
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

/** Those of columns that are used. */
function named(cells: readonly string[], fields: readonly string[]): Readonly<Record<string, string>> {
    const all = fields.map((field, index) => [field, cells[index] ?? ""] as const);
    return Object.fromEntries(all.filter(([field, value]) => isField(field) && value !== ""));
}

function byField({ line, cells, written }: Row, fields: readonly string[]): CsvRow {
    return {
        line,
        cells: named(cells, fields),
        written: named(written, fields),
        surplus: Math.max(0, cells.length - fields.length),
        isSurplusFilled: cells.slice(fields.length).some((value) => value !== ""),
    };
}
