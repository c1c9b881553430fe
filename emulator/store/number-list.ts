// Lists an organization's numbers and extensions with their owners, as telephony/config/numbers shows them.
import type { Database } from "../database";

export interface NumberFilter {
    readonly org: string;
    readonly location?: string | undefined;
    readonly number?: string | undefined;
    readonly extension?: string | undefined;
    readonly owner?: string | undefined;
    readonly state?: string | undefined;
    /** True: nobody has it. False: somebody has. */
    readonly available?: boolean | undefined;
    readonly limit: number;
    readonly offset: number;
}

export interface ListedNumber {
    readonly seq: number;
    readonly number: string | null;
    readonly state: string;
    readonly type: string;
    readonly usage: string;
    readonly location: string;
    readonly location_name: string;
    readonly main_number: string | null;
    readonly owner: string | null;
    readonly extension: string | null;
    readonly first_name: string | null;
    readonly last_name: string | null;
}

export class NumberList {
    constructor(private readonly database: Database) {}

    list(filter: NumberFilter): ListedNumber[] {
        const conditions: [string, string | number | undefined][] = [
            ["numbers.org = ?", filter.org],
            ["numbers.location = ?", filter.location],
            ["numbers.number like '%' || ? || '%'", filter.number],
            ["people.extension = ?", filter.extension],
            ["numbers.owner = ?", filter.owner],
            ["numbers.state = ?", filter.state],
        ];
        const given = conditions.filter(([, value]) => value !== undefined);
        const where = given.map(([sql]) => sql);
        if (filter.available === true)
            where.push("numbers.owner is null and locations.main_number is not numbers.number");
        if (filter.available === false) where.push("numbers.owner is not null");
        const sql = `select numbers.*, locations.name as location_name, locations.main_number,
                people.extension, people.first_name, people.last_name
            from numbers join locations on locations.id = numbers.location left join people on people.id = numbers.owner
            where ${where.join(" and ")} order by numbers.seq limit ? offset ?`;
        return this.database
            .prepare(sql)
            .all(...given.map(([, value]) => value), filter.limit, filter.offset) as ListedNumber[];
    }
}
