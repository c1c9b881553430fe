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
    private readonly findStatement;
    private readonly addStatement;
    private readonly changeStatement;
    private readonly removeStatement;
    private readonly listStatement;

    constructor(database: Database) {
        this.findStatement = database.prepare("select * from setup_assist_requests where id = ?");
        this.addStatement = database.prepare("insert into setup_assist_requests (id, body, created) values (?, ?, ?)");
        this.changeStatement = database.prepare("update setup_assist_requests set body = ? where id = ?");
        this.removeStatement = database.prepare("delete from setup_assist_requests where id = ?");
        this.listStatement = database.prepare("select * from setup_assist_requests order by seq limit ? offset ?");
    }

    find(id: string): SetupAssistRequestRow | undefined {
        return this.findStatement.get(id) as SetupAssistRequestRow | undefined;
    }

    add(id: string, body: string, created: number): void {
        this.addStatement.run(id, body, created);
    }

    change(id: string, body: string): void {
        this.changeStatement.run(body, id);
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }

    list(limit: number, offset: number): SetupAssistRequestRow[] {
        return this.listStatement.all(limit, offset) as SetupAssistRequestRow[];
    }
}
