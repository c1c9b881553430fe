// The rows of a customers file, each with the stack that it belongs to, and what is wrong with them.
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { printable } from "../provider/validation/printable";
import { delimiterOf } from "./csv-decode";

export interface FleetRow {
    /** In the file, from 1. */
    readonly line: number;
    readonly stack: string;
    /** By heading; blank cells are absent. */
    readonly cells: ReadonlyMap<string, string>;
}

export interface FleetRows {
    readonly rows: readonly FleetRow[];
    /** For a sentence that begins with the file. */
    readonly problems: readonly string[];
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Parsed = z.infer<typeof parsed>;

/** What Pulumi accepts as the name of a stack. */
const STACK = /^(?!\.+$)[\w.-]{1,100}$/u;

interface Options {
    readonly column: string;
    readonly sharedStack: string | undefined;
}

export function fleetRows(text: string, { column, sharedStack }: Options): FleetRows {
    const all = recordsOf(text);
    if (typeof all === "string") {
        return { rows: [], problems: [all] };
    }
    const [heading, ...records] = all;
    const headings = heading?.record ?? [];
    const doubled = headings.filter((name, index) => name !== "" && headings.indexOf(name) !== index);
    if (doubled.length > 0) {
        return { rows: [], problems: [`has the column ${shown(doubled)} twice. Keep one of them`] };
    }
    if (!headings.includes(column)) {
        const reason = `has no column ${shown([column])}, which names the stacks (stack in fleet.yaml); its first line contains: ${shown(headings)}`;
        return { rows: [], problems: [reason] };
    }
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(record, headings) }));
    const named = rows.map(({ line, cells }) => ({ line, cells, stack: cells.get(column) ?? "" }));
    return {
        rows: named,
        problems: [
            ...records.filter(({ record }) => isTooLong(record, headings)).map(surplus),
            ...named.flatMap((row) => unusable(row, column, sharedStack)),
            ...twins(named),
        ],
    };
}

function recordsOf(text: string): Parsed | string {
    try {
        return parsed.parse(
            parse(text, {
                ...{ bom: true, delimiter: delimiterOf(text), info: true, trim: true },
                ...{ skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true },
            }),
        );
    } catch (error) {
        // Its message quotes the cell.
        const line = error instanceof Error && "lines" in error ? ` near line ${String(error.lines)}` : "";
        return `is not valid CSV${line}: a quote is not closed or not doubled`;
    }
}

const cellsOf = (record: readonly string[], headings: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
        headings
            .map((name, index) => [name, record[index] ?? ""] as const)
            .filter(([name, value]) => name !== "" && value !== ""),
    );

const isTooLong = (record: readonly string[], headings: readonly string[]): boolean =>
    record.slice(headings.length).some((cell) => cell !== "");

const surplus = ({ info }: Parsed[number]): string =>
    `line ${info.lines}: has more cells than there are columns; put quotes around a cell with a separator in it`;

function unusable({ line, stack }: FleetRow, column: string, sharedStack: string | undefined): string[] {
    if (stack === "") {
        return [`line ${line}: the column ${shown([column])}, which names the stack, is empty`];
    }
    if (!STACK.test(stack)) {
        return [
            `line ${line}: ${shown([stack])} cannot be the name of a stack: at most 100 letters, digits, hyphens, underscores and periods; name another column in fleet.yaml`,
        ];
    }
    return stack === sharedStack ? [`line ${line}: ${stack} is the name of the shared stack (fleet.yaml)`] : [];
}

/** Many file systems, and so backends, take both for one. */
function twins(rows: readonly FleetRow[]): string[] {
    const first = new Map<string, FleetRow>();
    const problems: string[] = [];
    for (const row of rows) {
        const known = first.get(row.stack.toLowerCase());
        if (known === undefined) {
            first.set(row.stack.toLowerCase(), row);
        } else if (known.stack !== row.stack) {
            problems.push(
                `lines ${known.line} and ${row.line}: the stacks ${shown([known.stack, row.stack])} differ only in upper and lower case`,
            );
        }
    }
    return problems;
}

const shown = (names: readonly string[]): string => names.map((name) => printable(name.slice(0, 60))).join(", ");
