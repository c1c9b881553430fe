// Turns the bytes of a CSV file into text: UTF-8, or UTF-16 with a byte order mark; anything else is refused with the way to save it.
import { isUtf8 } from "node:buffer";

/** Why a file cannot be read as text, for a sentence that begins with the file. */
export interface Undecodable {
    readonly reason: string;
    readonly fix: string;
}

const NOT_UTF8: Undecodable = {
    reason: 'is not UTF-8, so names such as "Åsa" would be garbled',
    fix: 'Save it as "CSV UTF-8".',
};

const HOLDS_NUL: Undecodable = {
    reason: "contains NUL bytes, as a file does that is UTF-16 without a byte order mark, or that is not a text",
    fix: 'Save it as "CSV UTF-8".',
};

export function decodeCsv(bytes: Buffer): string | Undecodable {
    const encoding = utf16In(bytes);
    if (encoding !== undefined) {
        return decoded(bytes, encoding) ?? NOT_UTF8;
    }
    return bytes.includes(0) ? HOLDS_NUL : isUtf8(bytes) ? bytes.toString("utf8") : NOT_UTF8;
}

/** By the byte order mark, with which spreadsheets and Webex's own exports begin such a file. */
function utf16In(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
    const [first, second] = bytes;
    return first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

const HEADING = 10_000;

/** The mark that separates most headings; one in quotes belongs to its heading. */
export function delimiterOf(text: string): string {
    const open = text.slice(0, HEADING).replace(/"[^"]*"/gu, "");
    const heading = /\S.*/u.exec(open)?.[0] ?? "";
    const count = (mark: string): number => heading.split(mark).length;
    return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
