// Reads the text of a CSV file as spreadsheets and Partner Hub write it: rows of cells, with their place in the file.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { RunError } from "@pulumi/pulumi";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { printable } from "../provider/plan/printable";
import { fromCell } from "./csv-formula";
import { csvProblem, type RowProblem } from "./wrong-users-file";

export interface Row {
    readonly line: number;
    readonly cells: readonly string[];
}

export interface Rows {
    readonly rows: readonly Row[];
    readonly problems: readonly RowProblem[];
}

const parsed = z.array(
    z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

/** Why a file is no text to read, for a sentence that begins with the file. */
const NOT_UTF8 = {
    reason: 'is not UTF-8, so that names such as "Åsa" would come out wrong',
    wayOut: 'Save it as "CSV UTF-8".',
};

export function textOf(file: string): string | typeof NOT_UTF8 {
    let bytes: Buffer;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
        throw new RunError(
            `The users file ${printable(file)} cannot be read (${code}). Give a path relative to where the program runs.`,
        );
    }
    return isUtf8(bytes) ? bytes.toString("utf8") : NOT_UTF8;
}

const HEADING = 10_000;

/** The mark that separates most headings; one in quotes belongs to its heading. */
function delimiterOf(text: string): string {
    const open = text.slice(0, HEADING).replace(/"[^"]*"/g, "");
    const heading = /\S.*/u.exec(open)?.[0] ?? "";
    const count = (mark: string): number => heading.split(mark).length;
    return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const strayQuote = (line: number): RowProblem =>
    csvProblem(line, "row", {
        reason: "a cell holds a quote that is not doubled",
        wayOut: 'Put quotes around the whole cell and write each quote in it twice, as in "Anna ""Ann"" Berg".',
    });

export function rowsOf(text: string): Rows {
    const strays = new Set<number>();
    const doubtful = new Set<number>();
    let isCut = false;
    const records = parsed.parse(
        parse(text, {
            ...{ bom: true, delimiter: delimiterOf(text), info: true, raw: true, trim: true, relax_quotes: true },
            ...{ skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true },
            // Once a quote is open for ever, nothing behind it can be read; all before it can.
            skip_records_with_error: true,
            on_skip: () => void (isCut = true),
            cast: (value, { quoting, lines }) => {
                if (!quoting && value.includes('"')) {
                    strays.add(lines);
                } else if (quoting && value.startsWith('"')) {
                    doubtful.add(lines);
                }
                return value;
            },
        }),
    );
    const last = records.at(-1)?.info.lines ?? 0;
    const isStray = ({ raw, info: { lines } }: (typeof records)[number]): boolean =>
        strays.has(lines) || (doubtful.has(lines) && !raw.includes('"""'));
    const problems = records.filter(isStray).map(({ info }) => strayQuote(info.lines));
    return {
        rows: records
            .filter((record) => !isStray(record))
            .map(({ record, info }) => ({ line: info.lines, cells: record.map(fromCell) })),
        problems: [...problems, ...(isCut ? [openQuote(last + 1)] : [])],
    };
}

const openQuote = (line: number): RowProblem =>
    csvProblem(line, "row", {
        reason: `the file is no CSV from line ${line} on: a quote that opens there is never closed`,
        wayOut: "Close the quote at the end of its cell, or delete it.",
    });
