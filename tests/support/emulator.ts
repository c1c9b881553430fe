// Starts the emulator for a test: in this process with a clock the test moves, or as the real command in its own process.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { systemClock, type Clock } from "../../emulator/clock";
import { startEmulator as start } from "../../emulator/start";

export interface TestEmulator {
    /** For example http://127.0.0.1:40123/v1. */
    readonly url: string;
    /** For example http://127.0.0.1:40123/emulator: the control calls. */
    readonly control: string;
    readonly accessToken: string;
    readonly database: string;
    stop(): Promise<void>;
}

export interface TestEmulatorOptions {
    /** An existing file to go on with; absent: a new one, gone after stop. */
    readonly database?: string;
    readonly accessToken?: string;
    /** Seconds a job takes; absent: 0. */
    readonly speed?: number;
    readonly port?: number;
    readonly host?: string;
    /** Names, beside this machine's own, by which requests may call it. */
    readonly allowedHosts?: readonly string[];
}

/** In this process. With a ManualClock no test has to wait. */
export async function startEmulator(
    options: TestEmulatorOptions & { readonly clock?: Clock } = {},
): Promise<TestEmulator> {
    const { accessToken = "emulator", speed = 0, port = 0, clock = systemClock, host = "127.0.0.1" } = options;
    const file = temporaryDatabase(options.database);
    const { allowedHosts = [] } = options;
    const emulator = await start({ database: file.database, accessToken, speed, port, clock, host, allowedHosts });
    const stop = async (): Promise<void> => {
        await emulator.close();
        file.remove();
    };
    return { url: emulator.url, control: controlOf(emulator.url), accessToken, database: file.database, stop };
}

export interface EmulatorProcess extends TestEmulator {
    readonly process: ChildProcess;
    /** As `kill -9` does. */
    kill(): Promise<void>;
}

/** The real command, in a process of its own. */
export async function startEmulatorProcess(options: TestEmulatorOptions = {}): Promise<EmulatorProcess> {
    const { accessToken = "emulator", speed = 0, port = 0 } = options;
    const file = temporaryDatabase(options.database);
    const child = spawn(
        process.execPath,
        [
            emulatorCommand(),
            ...["--port", String(port), "--database", file.database],
            ...["--access-token", accessToken, "--speed", String(speed)],
            ...["--host", options.host ?? "127.0.0.1"],
            ...(options.allowedHosts ?? []).flatMap((name) => ["--allowed-host", name]),
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
    );
    const url = await listeningUrl(child);
    const end = async (signal: NodeJS.Signals): Promise<void> => {
        if (child.exitCode !== null || child.signalCode !== null) {
            return;
        }
        child.kill(signal);
        await once(child, "exit");
    };
    const stop = async (): Promise<void> => {
        await end("SIGTERM");
        file.remove();
    };
    const kill = () => end("SIGKILL");
    return { url, control: controlOf(url), accessToken, database: file.database, process: child, stop, kill };
}

/** The compiled main.js that belongs to this build. */
export function emulatorCommand(): string {
    for (let folder = __dirname; ; folder = dirname(folder)) {
        const command = join(folder, "emulator", "main.js");
        if (existsSync(command)) {
            return command;
        }
        if (folder === dirname(folder)) {
            throw new Error(`no emulator/main.js above ${__dirname}: build first`);
        }
    }
}

/** Time that stands still until the test moves it; whoever sleeps wakes when enough has passed. */
export class ManualClock implements Clock {
    private time: number;
    private sleeping: { readonly until: number; readonly wake: () => void }[] = [];

    constructor(start = Date.parse("2026-11-22T09:00:00.000Z")) {
        this.time = start;
    }

    now(): number {
        return this.time;
    }

    sleep(milliseconds: number): Promise<void> {
        return new Promise((wake) => this.sleeping.push({ until: this.time + milliseconds, wake }));
    }

    advance(milliseconds: number): void {
        this.time += milliseconds;
        const due = this.sleeping.filter((sleeper) => sleeper.until <= this.time);
        this.sleeping = this.sleeping.filter((sleeper) => sleeper.until > this.time);
        for (const sleeper of due) {
            sleeper.wake();
        }
    }

    /** How many wait for the time to pass. */
    get sleepers(): number {
        return this.sleeping.length;
    }
}

function temporaryDatabase(given: string | undefined): { database: string; remove: () => void } {
    if (given !== undefined) {
        return { database: given, remove: () => undefined };
    }
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-emulator-"));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    return { database: join(folder, "emulator.sqlite"), remove };
}

function controlOf(url: string): string {
    return url.replace(/\/v1$/u, "/emulator");
}

async function listeningUrl(child: ChildProcess): Promise<string> {
    if (child.stdout === null) {
        throw new Error("the emulator has no stdout");
    }
    for await (const line of createInterface({ input: child.stdout })) {
        const url = /^listening on (\S+)$/u.exec(line)?.[1];
        if (url !== undefined) {
            return url;
        }
    }
    throw new Error("the emulator ended before it listened; its reason is on stderr above");
}
