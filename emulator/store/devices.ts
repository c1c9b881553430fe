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
    readonly #byMac;
    readonly #insert;

    constructor(database: Database) {
        this.#byMac = database.prepare("select 1 as hit from devices where mac = ?");
        this.#insert = database.prepare(
            "insert into devices (id, mac, model, person, created) values (@id, @mac, @model, @person, @created)",
        );
    }

    has(mac: string): boolean {
        return this.#byMac.get(mac) !== undefined;
    }

    add(device: Omit<DeviceRow, "seq">): void {
        this.#insert.run(device);
    }
}
