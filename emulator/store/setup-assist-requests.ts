// Requests for Setup Assist as rows.
import type { Database } from "../database";

export interface SetupAssistRequestRow {
    readonly seq: number;
    readonly id: string;
    /** JSON. */
    readonly body: string;
    readonly created: number;
}

export class SetupAssistRequests {
    readonly #find;
    readonly #add;
    readonly #change;
    readonly #remove;
    readonly #list;

    constructor(database: Database) {
        this.#find = database.prepare("select * from setup_assist_requests where id = ?");
        this.#add = database.prepare("insert into setup_assist_requests (id, body, created) values (?, ?, ?)");
        this.#change = database.prepare("update setup_assist_requests set body = ? where id = ?");
        this.#remove = database.prepare("delete from setup_assist_requests where id = ?");
        this.#list = database.prepare("select * from setup_assist_requests order by seq limit ? offset ?");
    }

    find(id: string): SetupAssistRequestRow | undefined {
        return this.#find.get(id) as SetupAssistRequestRow | undefined;
    }

    add(id: string, body: string, created: number): void {
        this.#add.run(id, body, created);
    }

    change(id: string, body: string): void {
        this.#change.run(body, id);
    }

    remove(id: string): void {
        this.#remove.run(id);
    }

    list(limit: number, offset: number): SetupAssistRequestRow[] {
        return this.#list.all(limit, offset) as SetupAssistRequestRow[];
    }
}
