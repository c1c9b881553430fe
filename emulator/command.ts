// The emulator's run: reads its arguments, starts, prints one line, and ends on a signal or with its command.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { CommanderError } from "commander";
import { readArguments } from "./arguments";
import { DatabaseInUse, IN_MEMORY } from "./database";
import { defaultDatabase } from "./default-database";
import { DEFAULTS } from "./defaults";
import { explain } from "./explain";
import { printable } from "./printable";
import { runCommand } from "./run-command";
import { SeedFile } from "./seed/seed-file";
import { startEmulator } from "./start";

/** Also where it fails, the exit code is set and the reason printed. */
export function run(): Promise<void> {
    return start().catch(fail);
}

async function start(): Promise<void> {
    const { command, ephemeral, seed: seedName, database: named, ...options } = readArguments(process.argv);
    const seed = seedName === undefined ? undefined : SeedFile.read(seedName);
    const database = ephemeral === true ? IN_MEMORY : (named ?? defaultDatabase());
    if (named === undefined) {
        note(ephemeral === true ? "data are kept in memory only" : `data are stored in ${database}`);
    }
    const addressFile = database === IN_MEMORY ? undefined : `${database}.url`;
    const accessToken = options.accessToken ?? DEFAULTS.accessToken;
    const emulator = await startEmulator({ ...options, database, seed }).catch(async (error: unknown) => {
        const url = options.reset === true || seed !== undefined ? undefined : runningAt(addressFile);
        if (!(error instanceof DatabaseInUse) || command.length === 0 || url === undefined) {
            throw error;
        }
        note(`an emulator for this folder is already running at ${url}, so the command uses that one`);
        process.exitCode = await runCommand(command, { url, accessToken });
        return undefined;
    });
    if (emulator === undefined) {
        return;
    }
    if (seed !== undefined) {
        note(`seeded from ${seed.name}`);
    }
    const close = async (): Promise<void> => {
        if (addressFile !== undefined) {
            rmSync(addressFile, { force: true });
        }
        await emulator.close();
    };
    if (addressFile !== undefined) {
        writeFileSync(addressFile, emulator.url);
    }
    if (command.length > 0) {
        note(`listening on ${emulator.url} for ${command[0] ?? ""}`);
        process.exitCode = await runCommand(command, { url: emulator.url, accessToken }).finally(close);
        return;
    }
    process.stdout.write(`listening on ${emulator.url}\n`);
    note(`its console is at ${new URL("/", emulator.url).href}`);
    const end = (): void => {
        close().then(() => process.exit(0), fail);
    };
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
}

/** Called only if the lock shows that an emulator is running: the file of a killed one is not read. */
function runningAt(addressFile: string | undefined): string | undefined {
    return addressFile !== undefined && existsSync(addressFile) ? readFileSync(addressFile, "utf8") : undefined;
}

function note(text: string): void {
    process.stderr.write(`webex-wholesale-emulator: ${printable(text)}\n`);
}

function fail(error: unknown): void {
    if (error instanceof CommanderError && error.exitCode === 0) {
        return;
    }
    for (const [index, line] of explain(error).split("\n").entries()) {
        process.stderr.write(`${index === 0 ? "webex-wholesale-emulator: " : "  "}${printable(line)}\n`);
    }
    process.exitCode = 1;
}
