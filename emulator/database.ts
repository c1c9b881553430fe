// The SQLite file: opened, recognised as the emulator's own or refused in one clear line, and written in transactions.
import { rmSync } from "node:fs";
import Libsql from "libsql";
import { migrations } from "./migration";
import { schema, tables, whatIsMissing } from "./schema";

// "WHLE": distinguishes our file from those of other programs.
const APPLICATION_ID = 0x57484c45;
const SCHEMA_VERSION = 3;

/** The file cannot be used; the message says which, why, and what to do. */
export class UnusableDatabase extends Error {}

/** Another emulator has it. */
export class DatabaseInUse extends UnusableDatabase {}

export type Statement = Libsql.Statement;

export class Database {
    private readonly connection: Libsql.Database;
    private readonly statements = new Map<string, Statement>();
    private readonly isNew: boolean;

    /** At most so many pages, as on a disk that is small; absent: as many as the disk takes. */
    constructor(
        readonly file: string,
        maxPages?: number,
    ) {
        const { connection, isNew } = open(file);
        this.connection = connection;
        this.isNew = isNew;
        if (maxPages !== undefined) {
            connection.pragma(`max_page_count = ${maxPages}`);
        }
    }

    /** A prepared statement, made once for each text. */
    prepare(sql: string): Statement {
        const known = this.statements.get(sql);
        if (known !== undefined) {
            return known;
        }
        const statement = this.connection.prepare(sql);
        this.statements.set(sql, statement);
        return statement;
    }

    /** All of it or nothing; also when the process is killed half-way. */
    atomically<Result>(work: () => Result): Result {
        this.connection.exec("begin immediate");
        try {
            const result = work();
            this.connection.exec("commit");
            return result;
        } catch (error) {
            // On a full disk SQLite has rolled back by itself.
            if (this.connection.inTransaction) {
                this.connection.exec("rollback");
            }
            throw error;
        }
    }

    /** Tokens do not count: who signed in has made nothing. */
    isEmpty(): boolean {
        const made = tables.filter((table) => table !== "tokens");
        return made.every((table) => this.connection.prepare(`select 1 from ${table} limit 1`).get() === undefined);
    }

    /** Inside a transaction of the caller. */
    empty(): void {
        for (const table of tables) {
            this.connection.exec(`delete from ${table}`);
        }
    }

    close(): void {
        this.statements.clear();
        try {
            // Outside WAL mode everything is in one file, and the lock can be released: statements that the garbage
            // collector has not met yet would keep it as long as the process lives.
            this.connection.pragma("journal_mode = DELETE");
            this.connection.pragma("locking_mode = NORMAL");
            this.connection.prepare("select count(*) from sqlite_master").get();
        } catch {
            // On a full disk what was written last stays in the file beside it, where the next start finds it.
        }
        this.connection.close();
    }

    /** For an emulator that failed to start: removes the file if it has just created it. */
    discard(): void {
        this.close();
        if (!this.isNew || this.file === IN_MEMORY) {
            return;
        }
        for (const suffix of ["", "-wal", "-shm"]) {
            rmSync(this.file + suffix, { force: true });
        }
    }
}

export const IN_MEMORY = ":memory:";
const IN_USE = "another emulator is using it";
const CHOOSE_ANOTHER = "choose another file with --database";
const WAY_OUT = `${CHOOSE_ANOTHER}, or delete this one if you do not need it`;

function open(file: string): { connection: Libsql.Database; isNew: boolean } {
    if (file.trim() === "" || /^[a-z][a-z0-9+.-]+:/iu.test(file)) {
        throw new UnusableDatabase(`--database must be the name of a file, not "${file}"`);
    }
    try {
        const connection = new Libsql(file, { timeout: 1000 });
        const isNew = prepareFile(connection, file);
        return { connection, isNew };
    } catch (error) {
        if (error instanceof UnusableDatabase) {
            throw error;
        }
        const { reason, fix } = explain(error);
        const Refusal = reason === IN_USE ? DatabaseInUse : UnusableDatabase;
        throw new Refusal(`cannot use ${file} as a database: ${reason}; ${fix}`);
    }
}

// Nothing is written before the file is known to be ours or empty.
function prepareFile(connection: Libsql.Database, file: string): boolean {
    // The lock is the operating system's: it goes with the process, also on a kill -9.
    connection.pragma("locking_mode = EXCLUSIVE");
    const applicationId = pragma(connection, "application_id");
    const version = pragma(connection, "user_version");
    const objects = connection.prepare("select count(*) as count from sqlite_master").get() as { count: number };
    const isNew = applicationId === 0 && objects.count === 0;
    if (!isNew && applicationId !== APPLICATION_ID) {
        throw new UnusableDatabase(`${file} belongs to another program, so nothing was written to it; ${WAY_OUT}`);
    }
    const steps = isNew ? [] : stepsFrom(version);
    if (steps === undefined) {
        const text = `${file} was written by another version of the emulator (layout ${version}; this version uses ${SCHEMA_VERSION})`;
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
        // Also when no migration is needed: a file that is not writable is refused here.
        const work = ["update settings set value = value where name = '';", ...steps, whatIsMissing];
        connection.exec(`begin immediate; ${work.join("\n")} pragma user_version = ${SCHEMA_VERSION}; commit;`);
    }
    return isNew;
}

/** The migrations that a file of this layout still needs; undefined for an unknown layout. */
function stepsFrom(version: number): string[] | undefined {
    const steps: string[] = [];
    for (let layout = version; layout !== SCHEMA_VERSION; layout += 1) {
        const step = migrations[layout];
        if (step === undefined) {
            return undefined;
        }
        steps.push(step);
    }
    return steps;
}

function pragma(connection: Libsql.Database, name: "application_id" | "user_version"): number {
    const row = connection.prepare(`pragma ${name}`).get() as Record<string, number>;
    return row[name] ?? 0;
}

function explain(error: unknown): { reason: string; fix: string } {
    const text = error instanceof Error ? error.message : String(error);
    const because = (reason: string, fix = WAY_OUT) => ({ reason, fix });
    if (/not a database|malformed/u.test(text)) {
        return because("it is not an SQLite database, or it is damaged");
    }
    if (/readonly/u.test(text)) {
        return because("it is not writable");
    }
    if (/locked/u.test(text)) {
        return because(IN_USE, `stop that one, or ${CHOOSE_ANOTHER}`);
    }
    if (/is full/u.test(text)) {
        return because("the disk is full", `free some space, or ${CHOOSE_ANOTHER}`);
    }
    if (/Unable to open|unable to open/u.test(text)) {
        return because("it cannot be opened or created there (a directory, a missing folder or no permission)");
    }
    return because(text.split("\n")[0] ?? text);
}
