// Tables in Markdown, padded so that they read as well on a terminal.
export interface Column {
    readonly title: string;
    readonly right?: boolean;
}

export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
    const widths = columns.map(({ title }, place) =>
        Math.max(3, title.length, ...rows.map((row) => row[place]?.length ?? 0)),
    );
    const padded = (text: string, place: number): string => {
        const width = widths[place] ?? 0;
        return columns[place]?.right === true ? text.padStart(width) : text.padEnd(width);
    };
    const line = (cells: readonly string[]): string => `| ${cells.map(padded).join(" | ")} |`;
    const rule = columns.map(({ right }, place) => {
        const width = widths[place] ?? 3;
        return right === true ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
    });
    return [line(columns.map(({ title }) => title)), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
