// The results as a picture: for each operation a bar for each contestant, with a line from the fastest to the slowest round.
import { operations, type Operation } from "./contestant";
import type { Results } from "./results";
import { parts } from "./scenes";

const WIDTH = 860;
const LABEL = 150;
const BAR = 18;
const HEADING = 44;
const colors: Readonly<Record<string, string>> = {
    ours: "#0f766e",
    "ours, as one": "#14b8a6",
    "ours, native plugin": "#0d9488",
    "ours, native, spared": "#0d9488",
    "plain dynamic": "#b45309",
};

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

const text = (x: number, y: number, content: string, attributes = ""): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(content)}</text>`;

function panel(results: Results, operation: Operation, contestants: readonly string[], top: number): string {
    const rows = contestants.flatMap((contestant) => {
        const spread = results.seconds({ scene: parts.everyday, contestant, operation });
        return spread === undefined ? [] : [{ contestant, ...spread }];
    });
    const longest = Math.max(...rows.map(({ max }) => max), 0.001);
    const scale = (seconds: number): number => LABEL + (seconds / longest) * (WIDTH - LABEL - 90);
    const title = operation === "refresh" ? "preview --refresh" : operation;
    const bars = rows.map(({ contestant, median, min, max }, place) => {
        const y = top + 10 + place * (BAR + 6);
        const middle = y + BAR / 2;
        return [
            text(LABEL - 8, middle + 4, contestant, 'text-anchor="end"'),
            `<rect x="${LABEL}" y="${y}" width="${(scale(median) - LABEL).toFixed(1)}" height="${BAR}" fill="${colors[contestant] ?? "#94a3b8"}"/>`,
            `<path d="M${scale(min).toFixed(1)} ${middle}H${scale(max).toFixed(1)}" stroke="#0f172a" stroke-width="1.5"/>`,
            text(scale(max) + 6, middle + 4, `${median.toFixed(2)} s`),
        ].join("\n");
    });
    return [text(LABEL, top, title, 'font-weight="bold"'), ...bars].join("\n");
}

export function pictureOf(results: Results, when: string): string {
    const everyday = results.rows.filter(({ scene }) => scene === parts.everyday);
    const contestants = [...new Set(everyday.map(({ contestant }) => contestant))];
    const shown = operations.filter((operation) => everyday.some((row) => row.operation === operation));
    const height = HEADING + contestants.length * (BAR + 6);
    const users = results.most(parts.everyday).toLocaleString("en");
    const panels = shown.map((operation, place) => panel(results, operation, contestants, 64 + place * height));
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${64 + shown.length * height}" font-family="sans-serif" font-size="12" fill="#0f172a">`,
        `<rect width="100%" height="100%" fill="#ffffff"/>`,
        text(LABEL, 26, `${users} users, seconds (median; line: fastest to slowest), ${when}`, 'font-size="14"'),
        ...panels,
        "</svg>",
        "",
    ].join("\n");
}
