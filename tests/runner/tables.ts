// The tables at the end of a test run: what each folder took, and what its tests counted.
import { notes } from "./ledger";
import { folderOf, sourceOf } from "./test-file";

const DEAREST = 15;

export function table(title: string, rows: readonly (readonly string[])[]): string {
    const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? "").length));
    const line = (row: readonly string[]): string => row.map((cell, column) => cell.padEnd(width(column))).join("  ");
    return [`  ${title}`, ...rows.map((row) => `      ${line(row).trimEnd()}`)].join("\n");
}

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
    "drift that shows": ["resource", "field", "preview", "remedy"],
    "names change, objects stay": ["what changes", "how", "at Webex", "requests that remove"],
    "what is not drift": ["resource", "how", "what differs", "preview, refresh"],
};

/** Tables that several tests fill, row by row, in whichever process each runs. */
export function filledTables(): string[] {
    const rows = notes("row");
    return [...new Set(rows.map((row) => row.table))].map((title) => {
        const cells = rows.filter((row) => row.table === title).map((row) => row.cells);
        return table(title, [HEADINGS[title] ?? [], ...cells]);
    });
}

/** Each once: several files may miss the same thing. */
export function skippedLines(): string[] {
    return [...new Set(notes("skipped").map(({ what, why }) => `  SKIPPED, ${what}: ${why}`))];
}

export function previewTotals(): string[] {
    const all = notes("preview");
    if (all.length === 0) {
        return [];
    }
    const sum = (field: "requests" | "writes" | "seconds"): number => all.reduce((total, one) => total + one[field], 0);
    const each = (sum("seconds") / all.length).toFixed(1);
    return [
        `  ${all.length} previews on the real engine, ${each} s each: ${sum("requests")} requests read, ${sum("writes")} wrote`,
    ];
}

/** Wall and CPU seconds per folder; `wall` adds up files that ran side by side. */
export function timesPerFolder(): string[] {
    const all = notes("times");
    if (all.length < 2) {
        return [];
    }
    const folders = new Map<string, { files: number; wall: number; cpu: number }>();
    for (const { file, wall, cpu } of all) {
        const { files, wall: walls, cpu: cpus } = folders.get(folderOf(file)) ?? { files: 0, wall: 0, cpu: 0 };
        folders.set(folderOf(file), { files: files + 1, wall: walls + wall, cpu: cpus + cpu });
    }
    const longest = [...folders].sort(([, one], [, other]) => other.cpu - one.cpu);
    const row = (name: string, { files, wall, cpu }: { files: number; wall: number; cpu: number }): string[] => [
        name,
        String(files),
        wall.toFixed(0),
        cpu.toFixed(0),
    ];
    const total = longest.reduce(
        (sum, [, one]) => ({ files: sum.files + one.files, wall: sum.wall + one.wall, cpu: sum.cpu + one.cpu }),
        { files: 0, wall: 0, cpu: 0 },
    );
    const rows = [...longest.map(([name, one]) => row(name, one)), row("all", total)];
    return [table("what the tests took", [["folder", "files", "wall s", "CPU s"], ...rows])];
}

/** Where to begin when the whole has become too slow. */
export function dearestFiles(): string[] {
    const all = notes("times");
    if (all.length <= DEAREST) {
        return [];
    }
    const dearest = [...all].sort((one, other) => other.cpu - one.cpu).slice(0, DEAREST);
    const rows = dearest.map(({ file, wall, cpu }) => [sourceOf(file), wall.toFixed(0), cpu.toFixed(0)]);
    return [table(`the ${DEAREST} files that took the most CPU time`, [["file", "wall s", "CPU s"], ...rows])];
}
