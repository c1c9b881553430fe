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
    private readonly byIdStatement;
    private readonly byNameStatement;
    private readonly headOfficeStatement;
    private readonly ofOrganizationStatement;
    private readonly callingStatement;
    private readonly firstStatement;
    private readonly insertStatement;
    private readonly updateStatement;
    private readonly removeStatement;
    private readonly usersStatement;

    constructor(database: Database) {
        this.byIdStatement = database.prepare("select * from locations where id = ?");
        this.byNameStatement = database.prepare("select * from locations where org = ? and name = ?");
        this.headOfficeStatement = database.prepare("select * from locations where org = ? and head_office = 1");
        this.ofOrganizationStatement = database.prepare("select * from locations where org = ? order by seq");
        this.callingStatement = database.prepare(
            "select * from locations where org = ? and calling = 1 order by seq limit 2",
        );
        this.firstStatement = database.prepare("select * from locations where org = ? order by seq limit 2");
        this.insertStatement = database.prepare(
            `insert into locations (id, org, name, time_zone, preferred_language, announcement_language, address, details, calling, head_office, main_number)
             values (@id, @org, @name, @time_zone, @preferred_language, @announcement_language, @address, @details, @calling, @head_office, @main_number)`,
        );
        this.updateStatement = database.prepare(
            `update locations set name = @name, time_zone = @time_zone, preferred_language = @preferred_language,
                announcement_language = @announcement_language, address = @address, details = @details,
                calling = @calling, head_office = @head_office, main_number = @main_number where id = @id`,
        );
        this.removeStatement = database.prepare("delete from locations where id = ?");
        this.usersStatement = database.prepare(
            "select count(*) as used from numbers where location = ? and owner is not null",
        );
    }

    find(id: string): LocationRow | undefined {
        return this.byIdStatement.get(id) as LocationRow | undefined;
    }

    named(org: string, name: string): LocationRow | undefined {
        return this.byNameStatement.get(org, name) as LocationRow | undefined;
    }

    headOffice(org: string): LocationRow | undefined {
        return this.headOfficeStatement.get(org) as LocationRow | undefined;
    }

    ofOrganization(org: string): LocationRow[] {
        return this.ofOrganizationStatement.all(org) as LocationRow[];
    }

    /** At most two: enough to know whether there is exactly one. */
    first(org: string): LocationRow[] {
        return this.firstStatement.all(org) as LocationRow[];
    }

    firstCalling(org: string): LocationRow[] {
        return this.callingStatement.all(org) as LocationRow[];
    }

    add(row: Omit<LocationRow, "seq">): void {
        this.insertStatement.run(row);
    }

    change(row: Omit<LocationRow, "seq">): void {
        const { id, name, time_zone, preferred_language, announcement_language, address, details } = row;
        const { calling, head_office, main_number } = row;
        this.updateStatement.run({
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
        this.removeStatement.run(id);
    }

    countUsers(id: string): number {
        return (this.usersStatement.get(id) as { used: number }).used;
    }
}
