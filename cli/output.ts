// The one place where lines leave the command: what Webex, a state or a program wrote is shown there, never obeyed by a terminal.
import { printable } from "../provider/validation/printable";

const asLine = (text: string): string => `${printable(text)}\n`;

/** The answer of a command, line by line. */
export function print(lines: readonly string[]): void {
    process.stdout.write(lines.map(asLine).join(""));
}

/** What is said beside the answer: progress, notes, and why there is no answer. */
export function say(line: string): void {
    process.stderr.write(asLine(line));
}

const escaped = (character: string): string =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join("");

/** JSON that every parser takes, also the many that stop at half a surrogate pair, and that no terminal reorders or obeys. */
export function printJson(value: unknown): void {
    const wellFormed = (_: string, inner: unknown): unknown =>
        typeof inner === "string" ? inner.replace(/\p{Cs}/gu, "\ufffd") : inner;
    const text = JSON.stringify(value, wellFormed, 2);
    process.stdout.write(`${text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped)}\n`);
}
