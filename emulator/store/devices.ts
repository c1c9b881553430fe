// Phones as rows.
import type { Database } from "../database";

export interface DeviceRow {
    readonly seq: number;
    readonly id: string;
    readonly mac: string;
    readonly model: string;
    readonly person: string;
    readonly created: number;
}

export class Devices {
    private readonly byMacStatement;
    private readonly insertStatement;

    constructor(database: Database) {
        this.byMacStatement = database.prepare("select 1 as hit from devices where mac = ?");
        this.insertStatement = database.prepare(
            "insert into devices (id, mac, model, person, created) values (@id, @mac, @model, @person, @created)",
        );
    }

    has(mac: string): boolean {
        return this.byMacStatement.get(mac) !== undefined;
    }

    add(device: Omit<DeviceRow, "seq">): void {
        this.insertStatement.run(device);
    }
}
