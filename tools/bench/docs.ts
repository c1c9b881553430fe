// Brings docs/performance.md and its picture up to date: the text between two marks is replaced, the rest is written by hand.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureOf } from "./picture";
import type { Run } from "./report";

const BEGIN = "<!-- bench: begin -->";
const END = "<!-- bench: end -->";

export function writeDocs(folder: string, report: string, { results, began }: Run): void {
    const page = join(folder, "performance.md");
    const text = existsSync(page) ? readFileSync(page, "utf8") : `# Performance\n\n${BEGIN}\n${END}\n`;
    const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
    if (begin === -1 || end < begin) {
        throw new Error(
            `${page} no longer contains the marks ${BEGIN} and ${END}: put them back where the tables belong.`,
        );
    }
    writeFileSync(page, `${text.slice(0, begin)}${BEGIN}\n\n${report}\n\n${text.slice(end)}`);
    writeFileSync(join(folder, "performance.svg"), pictureOf(results, began.toISOString().slice(0, 10)));
}
