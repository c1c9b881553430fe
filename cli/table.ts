// Columns for a terminal, as wide as what is shown in them.
import { printable } from "../provider/validation/printable";

type Row = readonly string[];

/** Nothing without rows; an empty line before the heading otherwise. */
export function table(heading: Row, rows: readonly Row[]): string[] {
    const shown = rows.map((row) => row.map((cell) => printable(cell) || "-"));
    const widths = heading.map((_, column) => Math.max(...[heading, ...shown].map((row) => lengthOf(row[column]))));
    const line = (row: Row): string =>
        row
            .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell)))
            .join("  ")
            .trimEnd();
    return rows.length === 0 ? [] : ["", line(heading), ...shown.map(line)];
}

const characters = new Intl.Segmenter();
const lengthOf = (cell = ""): number => Array.from(characters.segment(cell)).length;
