// What the test processes of one run note for its end: times of files, rows of tables, what was skipped, what pulumi printed where a test failed.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const VARIABLE = "WEBEX_WHOLESALE_TEST_RUN";

/** Seconds; `cpu` counts the processes that the file's tests started and awaited. */
const times = z.object({ kind: z.literal("times"), file: z.string(), wall: z.number(), cpu: z.number() });
const preview = z.object({
    kind: z.literal("preview"),
    requests: z.number(),
    writes: z.number(),
    seconds: z.number(),
});
const row = z.object({ kind: z.literal("row"), table: z.string(), cells: z.array(z.string()) });
/** What this machine cannot test. */
const skipped = z.object({ kind: z.literal("skipped"), what: z.string(), why: z.string() });
const engine = z.object({
    kind: z.literal("engine"),
    /** The whole title of the test; absent for a hook of the file. */
    test: z.string().optional(),
    file: z.string(),
    commands: z.array(z.string()),
});
const note = z.discriminatedUnion("kind", [times, preview, row, skipped, engine]);

export type Note = z.infer<typeof note>;
export type NoteOf<Kind extends Note["kind"]> = Extract<Note, { kind: Kind }>;

/** The folder of this run, which its processes share; it goes when the run is over. */
export function runFolder(): string {
    const known = process.env[VARIABLE];
    if (known !== undefined) {
        return known;
    }
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-tests-"));
    process.env[VARIABLE] = folder;
    return folder;
}

export function removeRunFolder(): void {
    const folder = process.env[VARIABLE];
    if (folder !== undefined) {
        rmSync(folder, { recursive: true, force: true });
    }
}

const ledger = (): string => join(runFolder(), "ledger.jsonl");

export function take(entry: Note): void {
    appendFileSync(ledger(), `${JSON.stringify(entry)}\n`);
}

export function notes<Kind extends Note["kind"]>(kind: Kind): NoteOf<Kind>[] {
    if (!existsSync(ledger())) {
        return [];
    }
    const lines = readFileSync(ledger(), "utf8")
        .split("\n")
        .filter((line) => line !== "");
    return lines.map((line) => note.parse(JSON.parse(line))).filter((one): one is NoteOf<Kind> => one.kind === kind);
}
