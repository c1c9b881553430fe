// Reads the text of a CSV file as spreadsheets and Partner Hub write it: rows of cells, with their place in the file.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { printable } from "../provider/validation/printable";
import { decodeCsv, delimiterOf, type Undecodable } from "./csv-decode";
import { fromCell } from "./csv-formula";
import { UsersFileError } from "./errors";
import { publishRead } from "./read-users-file";
import { csvProblem, type RowProblem } from "./wrong-users-file";

export interface Row {
    readonly line: number;
    readonly cells: readonly string[];
    /** The same cells as the file holds them, with the `'` in front of a formula sign. */
    readonly written: readonly string[];
}

export interface Rows {
    readonly rows: readonly Row[];
    readonly problems: readonly RowProblem[];
}

const parsed = z.array(
    z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

export function textOf(file: string): string | Undecodable {
    let bytes: Buffer;
    publishRead(file);
    try {
        bytes = readFileSync(file);
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
        throw new UsersFileError(
            `The users file ${printable(file)} cannot be read (${code}). Use a path relative to the folder where the program runs.`,
            file,
        );
    }
    return decodeCsv(bytes);
}

const strayQuote = (line: number): RowProblem =>
    csvProblem(line, "row", {
        reason: "a cell contains a quote that is not doubled",
        fix: 'Put quotes around the whole cell and double each quote inside it, as in "Anna ""Ann"" Berg".',
    });

interface Parse {
    readonly records: z.infer<typeof parsed>;
    /** Lines with a quote in a cell that is not in quotes. */
    readonly strays: ReadonlySet<number>;
    /** Lines with a cell that begins with a quote, of which only the raw text says whether it was doubled. */
    readonly doubtful: ReadonlySet<number>;
    /** The line at which the parser lost its way. */
    readonly lostAt?: number | undefined;
    readonly isCut: boolean;
}

function parseOnce(text: string): Parse {
    const strays = new Set<number>();
    const doubtful = new Set<number>();
    const errors: { readonly code: string; readonly lines?: unknown }[] = [];
    const records = parsed.parse(
        parse(text, {
            ...{ bom: true, delimiter: delimiterOf(text), info: true, raw: true, trim: true, relax_quotes: true },
            ...{ skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true },
            skip_records_with_error: true,
            on_skip: (error) => {
                if (error !== undefined) {
                    errors.push(error);
                }
            },
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
    const lost = errors.find(({ code }) => code !== "CSV_QUOTE_NOT_CLOSED");
    const lostAt = lost === undefined ? undefined : Number(lost.lines);
    return { records, strays, doubtful, lostAt, isCut: lost === undefined && errors.length > 0 };
}

/** The parser skips all that follows a row such as `"Anna" Ann`, so that each needs a separate parse; beyond these, one is enough. */
const MOST_LOST = 20;

export function rowsOf(text: string): Rows {
    const lost: number[] = [];
    let result = parseOnce(text);
    const lines = text.split(/(\r\n|\r|\n)/u);
    while (result.lostAt !== undefined && lost.length < MOST_LOST) {
        lost.push(result.lostAt);
        lines[2 * (result.lostAt - 1)] = "";
        result = parseOnce(lines.join(""));
    }
    const { records, strays, doubtful, isCut } = result;
    const isStray = ({ raw, info }: (typeof records)[number]): boolean =>
        strays.has(info.lines) || (doubtful.has(info.lines) && !raw.includes('"""'));
    return {
        rows: records
            .filter((record, index) => index === 0 || !isStray(record))
            .map(({ record, info }) => {
                // Blanks in quotes, and those that are no plain space, come from copying.
                const written = record.map((cell) => cell.trim());
                return { line: info.lines, cells: written.map(fromCell), written };
            }),
        problems: [
            ...[...lost, ...records.filter(isStray).map(({ info }) => info.lines)].map(strayQuote),
            // All before it can be read.
            ...(isCut ? [openQuote((records.at(-1)?.info.lines ?? 0) + 1)] : []),
        ],
    };
}

const openQuote = (line: number): RowProblem =>
    csvProblem(line, "row", {
        reason: `the file is not valid CSV from line ${line} on: a quote that opens there is never closed`,
        fix: "Close the quote at the end of its cell, or delete it.",
    });
