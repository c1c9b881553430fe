// Checked-in transcripts of what pulumi answers to a broken program: compared with each run, or rewritten on request.
import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import { diagnosticsIn, type Outcome } from "./engine-outcome";

const FOLDER = join(packageRoot(), "tests", "engine", "transcripts");
const isRewritten = process.env["UPDATE_TRANSCRIPTS"] === "1";

/** `$ pulumi preview`, what it said of resources, and how it ended. */
export const told = (command: string, outcome: Outcome): string =>
    `$ pulumi ${command}\n${diagnosticsIn(outcome)}\nexit code ${outcome.code}\n`;

/** Holds the transcript against the checked-in one; UPDATE_TRANSCRIPTS=1 writes it instead. */
export function compareTranscript(name: string, title: string, parts: readonly string[]): void {
    const file = join(FOLDER, `${name}.txt`);
    const transcript = [`${title}\n`, ...parts].join("\n");
    if (isRewritten) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, transcript);
        return;
    }
    const kept = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
    expect(transcript, `${file}; UPDATE_TRANSCRIPTS=1 rewrites it`).to.equal(kept);
}

/** The rules named in a text, each once. */
export const rulesIn = (text: string): string[] => [...new Set(text.match(/(?<=\[)[A-Z]\d+(?=\] )/gu))].sort();
