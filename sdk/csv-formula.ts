// Cells that a spreadsheet would run as a formula: written with a `'` in front, as csv-stringify's `escape_formulas` does, and read without it.

/** What begins a formula, also in its full-width form; a text that is written so already takes one more `'`, which reading takes away. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const fromCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
