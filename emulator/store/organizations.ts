// Customer organizations: they come into being when a customer is provisioned and outlive the mapping.
import type { Database } from "../database";

export interface Organization {
    readonly seq: number;
    readonly id: string;
    readonly name: string;
    readonly country: string;
    /** 1 until the first subscriber has become its administrator. */
    readonly awaits_first_user: number;
    /** 1 where calls answer 403 until the organization has been read. */
    readonly unread: number;
    readonly created: number;
}

export class Organizations {
    readonly #byId;
    readonly #all;
    readonly #insert;
    readonly #read;
    readonly #hasAdministrator;
    readonly #removals;

    constructor(database: Database) {
        this.#byId = database.prepare("select * from organizations where id = ?");
        this.#all = database.prepare("select * from organizations order by seq");
        this.#insert = database.prepare(
            "insert into organizations (id, name, country, awaits_first_user, unread, created) values (?, ?, ?, 1, ?, ?)",
        );
        this.#read = database.prepare("update organizations set unread = 0 where id = ?");
        this.#hasAdministrator = database.prepare("update organizations set awaits_first_user = 0 where id = ?");
        this.#removals = [
            "delete from numbers where org = ?",
            "delete from people where org = ?",
            "delete from locations where org = ?",
            "delete from organizations where id = ?",
        ].map((sql) => database.prepare(sql));
    }

    find(id: string): Organization | undefined {
        return this.#byId.get(id) as Organization | undefined;
    }

    all(): Organization[] {
        return this.#all.all() as Organization[];
    }

    add(id: string, name: string, country: string, unread: boolean, created: number): void {
        this.#insert.run(id, name, country, unread ? 1 : 0, created);
    }

    markRead(id: string): void {
        this.#read.run(id);
    }

    markFirstUser(id: string): void {
        this.#hasAdministrator.run(id);
    }

    /** With everything in it. */
    remove(id: string): void {
        for (const removal of this.#removals) removal.run(id);
    }
}
