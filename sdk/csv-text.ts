// Reads the text of a CSV file as spreadsheets and Partner Hub write it: rows of cells, with their place in the file.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { printable } from "../provider/validation/printable";
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

/** Why a file cannot be read as text, for a sentence that begins with the file. */
const NOT_UTF8 = {
    reason: 'is not UTF-8, so names such as "Åsa" would be garbled',
    fix: 'Save it as "CSV UTF-8".',
};

const HOLDS_NUL = {
    reason: "contains NUL bytes, as a file does that is UTF-16 without a byte order mark, or that is not a text",
    fix: 'Save it as "CSV UTF-8".',
};

export function textOf(file: string): string | typeof NOT_UTF8 {
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
    const encoding = utf16In(bytes);
    if (encoding !== undefined) {
        return decoded(bytes, encoding) ?? NOT_UTF8;
    }
    return bytes.includes(0) ? HOLDS_NUL : isUtf8(bytes) ? bytes.toString("utf8") : NOT_UTF8;
}

/** By the byte order mark, with which spreadsheets and Webex's own exports begin such a file. */
function utf16In(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
    const [first, second] = bytes;
    return first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
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
    const lines = text.split(/(\r\n|\r|\n)/);
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
