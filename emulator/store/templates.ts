// Onboarding templates as rows.
import type { Database } from "../database";

export interface TemplateRow {
    readonly seq: number;
    readonly id: string;
    readonly name: string;
    /** The template's fields as JSON. */
    readonly body: string;
}

export class Templates {
    readonly #byId;
    readonly #insert;
    readonly #update;
    readonly #remove;
    readonly #list;

    constructor(database: Database) {
        this.#byId = database.prepare("select * from templates where id = ?");
        this.#insert = database.prepare("insert into templates (id, name, body) values (?, ?, ?)");
        this.#update = database.prepare("update templates set name = ?, body = ? where id = ?");
        this.#remove = database.prepare("delete from templates where id = ?");
        this.#list = database.prepare(
            "select * from templates where (@name is null or name = @name) order by seq limit @limit offset @offset",
        );
    }

    find(id: string): TemplateRow | undefined {
        return this.#byId.get(id) as TemplateRow | undefined;
    }

    add(id: string, name: string, body: string): void {
        this.#insert.run(id, name, body);
    }

    change(id: string, name: string, body: string): void {
        this.#update.run(name, body, id);
    }

    remove(id: string): void {
        this.#remove.run(id);
    }

    list(name: string | undefined, limit: number, offset: number): TemplateRow[] {
        return this.#list.all({ name: name ?? null, limit, offset }) as TemplateRow[];
    }
}
