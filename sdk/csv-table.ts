// Reads a CSV file as spreadsheets and Partner Hub write it: rows by the fields that the heading names.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { RunError } from "@pulumi/pulumi";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { fieldOf, headings, isField, missingAmong } from "./csv-columns";

export interface CsvRow {
    /** In the file, from 1. */
    readonly line: number;
    /** By field; blank cells are absent. */
    readonly cells: Readonly<Record<string, string>>;
    /** Cells that no heading stands above, which happens where a comma in a text is not quoted. */
    readonly surplus: number;
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function textOf(file: string): string {
    let bytes: Buffer;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
        throw new RunError(
            `The users file ${file} cannot be read (${code}). Give a path relative to where the program runs.`,
        );
    }
    if (!isUtf8(bytes)) {
        throw new RunError(
            `The users file ${file} is not UTF-8, so that names such as "Åsa" would come out wrong. Save it as "CSV UTF-8".`,
        );
    }
    return bytes.toString("utf8");
}

function recordsOf(file: string) {
    const text = textOf(file);
    const heading = /\S.*/u.exec(text)?.[0] ?? "";
    const delimiter = [";", "\t", ","].find((mark) => heading.includes(mark)) ?? ",";
    const lenient = { skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true };
    try {
        return parsed.parse(parse(text, { bom: true, delimiter, info: true, trim: true, ...lenient }));
    } catch (error) {
        throw new RunError(
            `The users file ${file} is no CSV: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

/** The fields of the heading, in its order; those needed must be there, and none may be there twice. */
function fieldsOf(file: string, heading: readonly string[]): readonly string[] {
    const fields = heading.map(fieldOf);
    const missing = missingAmong(fields);
    if (missing.length > 0) {
        throw new RunError(
            `The users file ${file} has no column ${missing.join(", ")}; its first line holds: ${heading.join(", ")}. ` +
                `Write Partner Hub's headings there: ${headings.join(", ")}.`,
        );
    }
    const isDoubled = (field: string): boolean => isField(field) && fields.filter((one) => one === field).length > 1;
    const doubled = heading.filter((_, index) => isDoubled(fields[index] ?? ""));
    if (doubled.length > 0) {
        throw new RunError(
            `The users file ${file} tells the same in the columns ${doubled.join(", ")}. Keep one of them.`,
        );
    }
    return fields;
}

export function readCsvTable(file: string): CsvRow[] {
    const [heading, ...rows] = recordsOf(file);
    if (heading === undefined) {
        throw new RunError(
            `The users file ${file} is empty: all its users would be removed. Restore it, or leave the heading alone where no user is meant.`,
        );
    }
    const fields = fieldsOf(file, heading.record);
    return rows.map(({ record, info }) => {
        const named = fields.map((field, index) => [field, record[index] ?? ""] as const);
        return {
            line: info.lines,
            cells: Object.fromEntries(named.filter(([, value]) => value !== "")),
            surplus: record.slice(fields.length).filter((value) => value !== "").length,
        };
    });
}
