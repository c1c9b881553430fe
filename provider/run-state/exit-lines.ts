// What is said when the engine ends the run: at once, and never at the price of staying alive.
import { writeSync } from "node:fs";
import { printable } from "../validation/printable";

export function printAtExit(lines: readonly string[], write: (text: string) => void = toStdout): void {
    try {
        lines.forEach((line) => write(`${printable(line)}\n`));
    } catch {
        // Nobody listens any more.
    }
}

const toStdout = (text: string): void => {
    writeSync(1, text);
};
