// Makes text from outside harmless in a terminal, a log or a diagnostic: nothing in it moves the cursor, reorders or forges a line.

/** C0 and C1 controls, line and paragraph separators, bidirectional and other invisible format marks, halves of surrogate pairs. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu;

/** Some of them belong to ordinary words: joiners in Persian, Indic scripts and emoji. */
const HARMLESS = new Set(["\u200c", "\u200d"]);

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** One line, every harmful character written as `\u{1b}`. */
export const printable = (text: string): string =>
    text.replace(HARMFUL, (character) => (HARMLESS.has(character) ? character : escaped(character)));
