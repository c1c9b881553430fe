// The folder .fleet: what became of each stack in the last run of each operation, kept line by line so that a killed run leaves it too.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OUTCOMES, succeeded, type Outcome } from "./result";
import { OPERATIONS, type OperationName } from "./operation";
import { LOCKED } from "./stack/lock";

const entry = z.object({
    stack: z.string(),
    outcome: z.enum(OUTCOMES),
    reason: z.string().optional(),
    /** Of pulumi, while it runs: by them a lock is known as ours. */
    host: z.string().optional(),
    pid: z.number().optional(),
});
type Entry = z.infer<typeof entry>;
export type Recorded = Pick<Entry, "stack" | "outcome" | "reason"> & { readonly operation: OperationName };

const RECORD_FOLDER = ".fleet";

export class FleetRecord {
    private readonly engines = new Map<string, Pick<Entry, "host" | "pid">>();

    private constructor(
        private readonly folder: string,
        private readonly file: string,
    ) {}

    static of(fleetFolder: string, operation: OperationName): FleetRecord {
        const folder = join(fleetFolder, RECORD_FOLDER);
        if (!existsSync(folder)) {
            mkdirSync(folder);
            writeFileSync(join(folder, ".gitignore"), "*\n");
        }
        return new FleetRecord(folder, join(folder, `${operation}.jsonl`));
    }

    /** What became of each stack in the last run of each operation; nothing is written. */
    static all(fleetFolder: string): readonly Recorded[] {
        return OPERATIONS.flatMap((operation) => {
            const last = latest(join(fleetFolder, RECORD_FOLDER, `${operation}.jsonl`));
            return [...(last?.values() ?? [])].map(({ stack, outcome, reason }) => ({
                operation,
                stack,
                outcome,
                reason,
            }));
        });
    }

    /** Those whose last run of this operation did not succeed; nothing where there was none. */
    unfinished(): ReadonlySet<string> | undefined {
        const last = latest(this.file);
        return last === undefined
            ? undefined
            : new Set([...last.values()].filter((one) => !succeeded(one)).map(({ stack }) => stack));
    }

    /** Those whose last run of this operation was killed or stopped at a lock: Pulumi may not know what became of a creation. */
    cutOff(): ReadonlySet<string> {
        const isCutOff = ({ outcome, pid, reason }: Entry): boolean =>
            (outcome !== "failed" && pid !== undefined) || reason?.startsWith(LOCKED) === true;
        return new Set([...(latest(this.file)?.values() ?? [])].filter(isCutOff).map(({ stack }) => stack));
    }

    /** Before anything runs: what is never reached counts as not run. Other stacks keep their last result. */
    begin(stacks: readonly string[]): void {
        const entries = new Map(latest(this.file) ?? []);
        for (const stack of stacks) {
            entries.set(stack, { ...entries.get(stack), stack, outcome: "not-run" });
        }
        const whole = `${this.file}.new`;
        writeFileSync(whole, [...entries.values()].map(lineOf).join(""));
        renameSync(whole, this.file);
    }

    started(stack: string, host: string, pid: number | undefined): void {
        const engine = { host, ...(pid !== undefined && { pid }) };
        this.engines.set(stack, engine);
        this.append({ stack, outcome: "running", ...engine });
    }

    /** A failed pulumi may have left its lock, where the backend could not be reached either. */
    ended(stack: string, outcome: Outcome, reason: string | undefined): void {
        const engine = outcome === "failed" ? this.engines.get(stack) : undefined;
        this.append({ stack, outcome, ...(reason !== undefined && { reason }), ...engine });
    }

    /** True where a command in this folder started that pulumi, whatever the operation was. */
    hasStarted(stack: string, host: string, pid: number): boolean {
        return readdirSync(this.folder)
            .filter((name) => name.endsWith(".jsonl"))
            .flatMap((name) => entriesIn(join(this.folder, name)))
            .some((one) => one.stack === stack && one.host === host && one.pid === pid);
    }

    logOf(stack: string, operation: OperationName): string {
        const logs = join(this.folder, "logs");
        mkdirSync(logs, { recursive: true });
        const file = join(logs, `${stack}.${operation}.log`);
        writeFileSync(file, "");
        return file;
    }

    private append(one: Entry): void {
        appendFileSync(this.file, lineOf(one));
    }
}

const lineOf = (one: Entry): string => `${JSON.stringify(one)}\n`;

function entriesIn(file: string): Entry[] {
    if (!existsSync(file)) {
        return [];
    }
    return readFileSync(file, "utf8").split("\n").flatMap(parsed);
}

/** A line that a kill cut short is left out. */
function parsed(line: string): Entry[] {
    try {
        return [entry.parse(JSON.parse(line))];
    } catch {
        return [];
    }
}

function latest(file: string): ReadonlyMap<string, Entry> | undefined {
    return existsSync(file) ? new Map(entriesIn(file).map((one) => [one.stack, one])) : undefined;
}
