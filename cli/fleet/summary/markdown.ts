// The summary for the page of a pipeline. Cells are HTML, in which no Markdown is read: a name can neither break the table nor become a link.
import escapeHtml from "escape-html";
import { printable } from "../../../provider/validation/printable";
import type { FleetResult } from "../result";
import { HEADING, headline, nextStep, rowsWorthShowing } from "./words";

/** In `code`, where neither mentions nor references are looked for; and without an empty line, which would end the HTML. */
const cell = (text: string): string => `<td>${text === "" ? "" : `<code>${escapeHtml(printable(text))}</code>`}</td>`;

export function asMarkdown(result: FleetResult): string {
    const rows = rowsWorthShowing(result).map((row) => row.map(cell).join(""));
    const heading = HEADING.map((name) => `<th>${name}</th>`).join("");
    const next = nextStep(result);
    return [
        `## ${headline(result)}`,
        "",
        ...(rows.length === 0
            ? ["Nothing needs attention."]
            : ["<table>", `<tr>${heading}</tr>`, ...rows.map((row) => `<tr>${row}</tr>`), "</table>"]),
        ...(result.scan === undefined ? [] : ["", result.scan.remark]),
        ...(next === undefined ? [] : ["", next]),
        "",
    ].join("\n");
}
