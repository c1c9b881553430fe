// A state as a released version left it: what pulumi exported, the backend it describes, and the program it came from.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";

const folder = join(packageRoot(), "tests", "upgrade");
const states = join(folder, "states");

export interface RecordedState {
    readonly version: string;
    /** What `pulumi stack import` takes. */
    readonly state: string;
    /** The emulator's database; work on a copy. */
    readonly database: string;
    readonly program: string;
}

const of = (version: string): RecordedState => ({
    version,
    state: join(states, version, "state.json"),
    database: join(states, version, "emulator.db"),
    program: join(states, version, "index.js"),
});

export const recordedStates = (): RecordedState[] => readdirSync(states).sort().map(of);

/** What is recorded of the version that is released next; later versions may add resources to it. */
export const programToRecord = (): string => readFileSync(join(folder, "program", "index.js"), "utf8");

export interface Recording {
    readonly version: string;
    readonly state: unknown;
    readonly database: string;
    readonly program: string;
}

/** A recorded state is what users have: it is never written again. */
export function keep({ version, state, database, program }: Recording): RecordedState {
    const kept = of(version);
    if (existsSync(kept.state)) {
        throw new Error(
            `${kept.state} is there already. A released version is recorded once; raise the version first.`,
        );
    }
    mkdirSync(join(states, version), { recursive: true });
    writeFileSync(kept.state, `${JSON.stringify(state, undefined, 2)}\n`);
    writeFileSync(kept.program, program);
    copyFileSync(database, kept.database);
    return kept;
}
