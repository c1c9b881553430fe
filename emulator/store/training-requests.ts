// Requests for Training as rows.
import type { Database } from "../database";

export interface TrainingRequestRow {
    readonly seq: number;
    readonly id: string;
    /** JSON. */
    readonly body: string;
    readonly created: number;
}

export class TrainingRequests {
    private readonly findStatement;
    private readonly addStatement;
    private readonly changeStatement;
    private readonly removeStatement;
    private readonly listStatement;

    constructor(database: Database) {
        this.findStatement = database.prepare("select * from training_requests where id = ?");
        this.addStatement = database.prepare("insert into training_requests (id, body, created) values (?, ?, ?)");
        this.changeStatement = database.prepare("update training_requests set body = ? where id = ?");
        this.removeStatement = database.prepare("delete from training_requests where id = ?");
        this.listStatement = database.prepare("select * from training_requests order by seq limit ? offset ?");
    }

    find(id: string): TrainingRequestRow | undefined {
        return this.findStatement.get(id) as TrainingRequestRow | undefined;
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

    list(limit: number, offset: number): TrainingRequestRow[] {
        return this.listStatement.all(limit, offset) as TrainingRequestRow[];
    }
}
