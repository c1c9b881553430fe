// The campaign's table: what was done, and what came of it.
import type { Verdict } from "../grid/cell";
import type { RunReport } from "./run";

export interface Row {
    readonly what: string;
    readonly runs: number;
    readonly commands: number;
    readonly renamings: number;
    readonly kills: number;
    readonly faults: number;
    readonly objects: number;
    readonly lost: number;
    readonly doubled: number;
    readonly remade: number;
    readonly orphans: number;
    readonly left: number;
    readonly problems: number;
}

const total = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + count(item), 0);

export function rowOfRuns(reports: readonly RunReport[]): Row {
    const sum = (name: Exclude<keyof RunReport, "problems" | "log">): number => total(reports, (one) => one[name]);
    return {
        what: "whole runs",
        runs: reports.length,
        commands: sum("commands"),
        renamings: sum("renamings"),
        kills: sum("kills"),
        faults: sum("faults"),
        objects: sum("objects"),
        lost: sum("lost"),
        doubled: sum("doubled"),
        remade: sum("remade"),
        orphans: sum("orphans"),
        left: sum("left"),
        problems: total(reports, ({ problems }) => problems.length),
    };
}

export function rowOfGrid(verdicts: readonly Verdict[]): Row {
    const telling = (word: string): number =>
        total(verdicts, ({ problems }) => problems.filter((one) => one.startsWith(word)).length);
    return {
        what: "grid",
        runs: verdicts.length,
        commands: verdicts.length * 2,
        renamings: 0,
        kills: 0,
        faults: total(verdicts, ({ struck }) => struck),
        objects: verdicts.length,
        lost: telling("lost"),
        doubled: telling("doubled"),
        remade: 0,
        orphans: telling("orphan"),
        left: 0,
        problems: total(verdicts, ({ problems }) => problems.length),
    };
}

const headings: readonly (keyof Row)[] = [
    "what",
    "runs",
    "commands",
    "renamings",
    "kills",
    "faults",
    "objects",
    "lost",
    "doubled",
    "remade",
    "orphans",
    "left",
    "problems",
];

/** As Markdown, for docs/campaign.md. */
export function table(rows: readonly Row[]): string {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
    const titled: Partial<Record<keyof Row, string>> = { left: "processes left", remade: "re-created" };
    const titles = headings.map((name) => titled[name] ?? name);
    return [
        line(titles),
        line(headings.map(() => "---")),
        ...rows.map((row) => line(headings.map((name) => row[name]))),
    ].join("\n");
}
