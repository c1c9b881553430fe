// Locations of customer organizations as rows; the head office is one of them.
import type { Database } from "../database";

export interface LocationRow {
    readonly seq: number;
    readonly id: string;
    readonly org: string;
    readonly name: string;
    readonly time_zone: string;
    readonly preferred_language: string;
    readonly announcement_language: string;
    /** JSON. */
    readonly address: string;
    /** JSON of latitude, longitude, notes and what the calling side keeps. */
    readonly details: string;
    readonly calling: number;
    readonly head_office: number;
    readonly main_number: string | null;
}

export class Locations {
    readonly #byId;
    readonly #byName;
    readonly #headOffice;
    readonly #ofOrganization;
    readonly #calling;
    readonly #first;
    readonly #insert;
    readonly #update;
    readonly #remove;
    readonly #users;

    constructor(database: Database) {
        this.#byId = database.prepare("select * from locations where id = ?");
        this.#byName = database.prepare("select * from locations where org = ? and name = ?");
        this.#headOffice = database.prepare("select * from locations where org = ? and head_office = 1");
        this.#ofOrganization = database.prepare("select * from locations where org = ? order by seq");
        this.#calling = database.prepare("select * from locations where org = ? and calling = 1 order by seq limit 2");
        this.#first = database.prepare("select * from locations where org = ? order by seq limit 2");
        this.#insert = database.prepare(
            `insert into locations (id, org, name, time_zone, preferred_language, announcement_language, address, details, calling, head_office, main_number)
             values (@id, @org, @name, @time_zone, @preferred_language, @announcement_language, @address, @details, @calling, @head_office, @main_number)`,
        );
        this.#update = database.prepare(
            `update locations set name = @name, time_zone = @time_zone, preferred_language = @preferred_language,
                announcement_language = @announcement_language, address = @address, details = @details,
                calling = @calling, head_office = @head_office, main_number = @main_number where id = @id`,
        );
        this.#remove = database.prepare("delete from locations where id = ?");
        this.#users = database.prepare("select count(*) as used from numbers where location = ? and owner is not null");
    }

    find(id: string): LocationRow | undefined {
        return this.#byId.get(id) as LocationRow | undefined;
    }

    named(org: string, name: string): LocationRow | undefined {
        return this.#byName.get(org, name) as LocationRow | undefined;
    }

    headOffice(org: string): LocationRow | undefined {
        return this.#headOffice.get(org) as LocationRow | undefined;
    }

    ofOrganization(org: string): LocationRow[] {
        return this.#ofOrganization.all(org) as LocationRow[];
    }

    /** At most two: enough to know whether there is exactly one. */
    first(org: string): LocationRow[] {
        return this.#first.all(org) as LocationRow[];
    }

    firstCalling(org: string): LocationRow[] {
        return this.#calling.all(org) as LocationRow[];
    }

    add(row: Omit<LocationRow, "seq">): void {
        this.#insert.run(row);
    }

    change(row: Omit<LocationRow, "seq">): void {
        const { id, name, time_zone, preferred_language, announcement_language, address, details } = row;
        const { calling, head_office, main_number } = row;
        this.#update.run({
            id,
            name,
            time_zone,
            preferred_language,
            announcement_language,
            address,
            details,
            calling,
            head_office,
            main_number,
        });
    }

    remove(id: string): void {
        this.#remove.run(id);
    }

    countUsers(id: string): number {
        return (this.#users.get(id) as { used: number }).used;
    }
}
