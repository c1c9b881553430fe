// The SQLite file: opened, recognised as the emulator's own or refused in one clear line, and written in transactions.
import Libsql from "libsql";
import { migrations } from "./migration";
import { schema, tables } from "./schema";

// "WHLE": tells our file from any other program's.
const APPLICATION_ID = 0x57484c45;
const SCHEMA_VERSION = 3;

/** The file cannot be used; the message says which, why, and what to do. */
export class UnusableDatabase extends Error {}

export type Statement = Libsql.Statement;

export class Database {
    readonly #connection: Libsql.Database;
    readonly #statements = new Map<string, Statement>();

    constructor(readonly file: string) {
        this.#connection = open(file);
    }

    /** A prepared statement, made once for each text. */
    prepare(sql: string): Statement {
        const known = this.#statements.get(sql);
        if (known !== undefined) return known;
        const statement = this.#connection.prepare(sql);
        this.#statements.set(sql, statement);
        return statement;
    }

    /** All of it or nothing; also when the process is killed half-way. */
    atomically<Result>(work: () => Result): Result {
        this.#connection.exec("begin immediate");
        try {
            const result = work();
            this.#connection.exec("commit");
            return result;
        } catch (error) {
            this.#connection.exec("rollback");
            throw error;
        }
    }

    /** Inside a transaction of the caller. */
    empty(): void {
        for (const table of tables) this.#connection.exec(`delete from ${table}`);
    }

    close(): void {
        this.#statements.clear();
        // Else a copy of the file alone would lack what was written last.
        this.#connection.pragma("wal_checkpoint(TRUNCATE)");
        this.#connection.close();
    }
}

function open(file: string): Libsql.Database {
    try {
        const connection = new Libsql(file, { timeout: 5000 });
        prepareFile(connection, file);
        return connection;
    } catch (error) {
        if (error instanceof UnusableDatabase) throw error;
        throw new UnusableDatabase(`cannot use ${file} as a database: ${reason(error)}; ${WAY_OUT}`);
    }
}

const WAY_OUT = "name another file with --database, or delete this one if you do not need it";

// Nothing is written before the file is known to be ours or empty.
function prepareFile(connection: Libsql.Database, file: string): void {
    const applicationId = pragma(connection, "application_id");
    const version = pragma(connection, "user_version");
    const objects = connection.prepare("select count(*) as count from sqlite_master").get() as { count: number };
    const isNew = applicationId === 0 && objects.count === 0;
    if (!isNew && applicationId !== APPLICATION_ID) {
        throw new UnusableDatabase(`${file} is another program's database, so nothing was written to it; ${WAY_OUT}`);
    }
    const steps = isNew ? [] : stepsFrom(version);
    if (steps === undefined) {
        const text = `${file} was written by another version of the emulator (layout ${version}, this one has ${SCHEMA_VERSION})`;
        throw new UnusableDatabase(`${text}; ${WAY_OUT}`);
    }
    connection.pragma("journal_mode = WAL");
    // In WAL mode this loses nothing when the process is killed, only when the machine is.
    connection.pragma("synchronous = NORMAL");
    if (isNew) {
        connection.exec(
            `begin immediate; ${schema} pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA_VERSION}; commit;`,
        );
    } else {
        // Also where nothing is to be done: a file that cannot be written is refused here.
        const work = ["update settings set value = value where name = '';", ...steps];
        connection.exec(`begin immediate; ${work.join("\n")} pragma user_version = ${SCHEMA_VERSION}; commit;`);
    }
}

/** What is left to do to a file of a layout; undefined where that layout is not known. */
function stepsFrom(version: number): string[] | undefined {
    const steps: string[] = [];
    for (let layout = version; layout !== SCHEMA_VERSION; layout += 1) {
        const step = migrations[layout];
        if (step === undefined) return undefined;
        steps.push(step);
    }
    return steps;
}

function pragma(connection: Libsql.Database, name: "application_id" | "user_version"): number {
    const row = connection.prepare(`pragma ${name}`).get() as Record<string, number>;
    return row[name] ?? 0;
}

function reason(error: unknown): string {
    const text = error instanceof Error ? error.message : String(error);
    if (/not a database|malformed/.test(text)) return "it is no SQLite database or is damaged";
    if (/readonly/.test(text)) return "it cannot be written";
    if (/locked/.test(text)) return "another process holds it";
    if (/Unable to open/.test(text))
        return "it cannot be opened or created there (a directory, a missing folder or no permission)";
    return text.split("\n")[0] ?? text;
}
