// Checked-in transcripts of what pulumi answers to a broken program: compared with each run, or rewritten on request.
import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import { diagnosticsIn, type Outcome } from "./engine-outcome";

const FOLDER = join(packageRoot(), "tests", "engine", "transcripts");
const isRewritten = process.env["UPDATE_TRANSCRIPTS"] === "1";

/** `$ pulumi preview`, what it said of resources, and how it ended. */
export const told = (command: string, outcome: Outcome): string => stepOf(command, diagnosticsIn(outcome), outcome);

/** The same with another part of what pulumi said. */
export const stepOf = (command: string, shown: string, { code }: Outcome): string =>
    `$ pulumi ${command}\n${shown}\nexit code ${code}\n`;

/** Holds the transcript against the checked-in one; UPDATE_TRANSCRIPTS=1 writes it instead. */
export function compareTranscript(name: string, title: string, parts: readonly string[]): void {
    const file = fileOf(name);
    const transcript = [`${title}\n`, ...parts].join("\n");
    if (isRewritten) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, transcript);
        return;
    }
    expect(transcript, `${file}; UPDATE_TRANSCRIPTS=1 rewrites it`).to.equal(keptIn(file));
}

/** Holds what rules say in the transcript against the checked-in one of another provider, which Pulumi frames in other words. */
export function compareSentences(name: string, parts: readonly string[]): void {
    const file = fileOf(name);
    expect(sentencesIn(parts.join("\n")), file).to.deep.equal(sentencesIn(keptIn(file)));
}

const fileOf = (name: string): string => join(FOLDER, `${name}.txt`);

const keptIn = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "");

const sentencesIn = (text: string): string[] => [...new Set(text.match(/\[[A-Z]\d+\] .*$/gmu))].sort();

/** The rules named in a text, each once. */
export const rulesIn = (text: string): string[] => [...new Set(text.match(/(?<=\[)[A-Z]\d+(?=\] )/gu))].sort();
