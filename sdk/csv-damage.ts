// What spreadsheets and other programs do to a cell before anybody sees it, each with a sentence that says how to undo it.
import { proposedNumber } from "../provider/catalog/phone-numbers";
import { didYouMean } from "../provider/validation/hint";

export interface Damage {
    /** Completes the sentence that begins with the heading. */
    readonly reason: string;
    readonly fix: string;
}

export interface Cell {
    readonly field: string;
    /** As the file holds it. */
    readonly written: string;
    /** As it is read: without the `'` in front of a formula sign. */
    readonly text: string;
    /** Of the location in the row, where the program declares it. */
    readonly country: string | undefined;
}

const AS_TEXT = "Format the column as text in the spreadsheet and enter the value again.";
const ERROR = /^#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!|#+)$/iu;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e\+?\d+$/iu;
const MONTH = "(?:jan|feb|mar|apr|may|maj|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*\\.?";
const DATE = new RegExp(
    `^(?:\\d{4}-\\d{1,2}-\\d{1,2}(?:[ T].*)?|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?|\\d{1,2}[ -]${MONTH}(?:[ -]\\d{2,4})?|${MONTH}[ -]\\d{1,4})$`,
    "iu",
);
/** Digits without the sign or the zero that every number begins with. */
const BARE = /^[1-9][\d ().-]{6,}$/u;
const FORMULA = /^[=\uff1d]/u;

const ofNumber = (field: string): boolean => field === "phoneNumber" || field === "extension";

function proposal({ field, country }: Cell, text: string): string {
    const number =
        field === "phoneNumber" ? (/^\+[1-9]\d{1,14}$/u.test(text) ? text : proposedNumber(text, country)) : text;
    return number === undefined ? "" : `${didYouMean([number]) ?? ""} `;
}

/** Of a cell that only a number may be in. */
function numberDamage(cell: Cell): Damage | undefined {
    const { field, text } = cell;
    if (SCIENTIFIC.test(text)) {
        const reason = `contains ${text}: a spreadsheet wrote the number in scientific notation, which loses digits`;
        return { reason, fix: AS_TEXT };
    }
    if (DATE.test(text)) {
        return { reason: `contains ${text}, which a spreadsheet has probably made a date of a number`, fix: AS_TEXT };
    }
    const isWhole = /^\+?\d+[.,]0+$/u.test(text);
    if (isWhole) {
        const reason = `contains ${text}: a spreadsheet or a script took it for a fraction`;
        return { reason, fix: `${proposal(cell, text.replace(/[.,]0+$/u, ""))}${AS_TEXT}` };
    }
    if (field === "phoneNumber" && BARE.test(text)) {
        const reason = `contains ${text}, which begins with neither + nor 0: a spreadsheet removes that from a number`;
        return { reason, fix: `${proposal(cell, text)}${AS_TEXT}` };
    }
    if (/^['\u2018\u2019]\d/u.test(text)) {
        const reason = `contains ${text}, with the apostrophe by which a spreadsheet keeps a number as text`;
        return { reason, fix: `${proposal(cell, text.slice(1))}Delete the apostrophe.` };
    }
    return undefined;
}

export function damageOf(cell: Cell): Damage | undefined {
    const { field, written, text } = cell;
    if (FORMULA.test(written)) {
        const quoted = /^=\s*"([^"]*)"$/u.exec(written)?.[1];
        const reason = "contains a formula instead of its value";
        return { reason, fix: `${quoted === undefined ? "" : proposal(cell, quoted)}Save values, not formulas.` };
    }
    if (ERROR.test(text)) {
        return {
            reason: `contains ${text}, an error of the spreadsheet`,
            fix: "Correct the formula, or enter the value.",
        };
    }
    if (text.includes("\ufffd")) {
        const reason = "contains U+FFFD, the mark for a character that could not be decoded";
        return { reason, fix: "Enter the text again, and save the file as UTF-8." };
    }
    if (field === "roles" && /[,;]/u.test(text)) {
        return { reason: "separates roles by a comma or a semicolon", fix: "Separate them by |, as in A | B." };
    }
    return ofNumber(field) ? numberDamage(cell) : undefined;
}

/** The letters that are left of é, å or ö where UTF-8 was read as Windows-1252. */
const GARBLED =
    /[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;

export const isGarbled = (text: string): boolean => GARBLED.test(text);
