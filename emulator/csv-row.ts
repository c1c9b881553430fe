// One line of a CSV file, whose cells a spreadsheet shows and never runs.

/** What begins a formula (OWASP, "CSV injection"), also in its full-width form. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const NEEDS_QUOTES = /[",;\t\r\n]/u;

export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\n`;

function cell(text: string): string {
    const harmless = FORMULA.test(text) ? `'${text}` : text;
    return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
