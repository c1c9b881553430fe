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
    private readonly byIdStatement;
    private readonly insertStatement;
    private readonly updateStatement;
    private readonly removeStatement;
    private readonly listStatement;

    constructor(database: Database) {
        this.byIdStatement = database.prepare("select * from templates where id = ?");
        this.insertStatement = database.prepare("insert into templates (id, name, body) values (?, ?, ?)");
        this.updateStatement = database.prepare("update templates set name = ?, body = ? where id = ?");
        this.removeStatement = database.prepare("delete from templates where id = ?");
        this.listStatement = database.prepare(
            "select * from templates where (@name is null or name = @name) order by seq limit @limit offset @offset",
        );
    }

    find(id: string): TemplateRow | undefined {
        return this.byIdStatement.get(id) as TemplateRow | undefined;
    }

    add(id: string, name: string, body: string): void {
        this.insertStatement.run(id, name, body);
    }

    change(id: string, name: string, body: string): void {
        this.updateStatement.run(name, body, id);
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }

    list(name: string | undefined, limit: number, offset: number): TemplateRow[] {
        return this.listStatement.all({ name: name ?? null, limit, offset }) as TemplateRow[];
    }
}
