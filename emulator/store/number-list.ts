// Lists and counts an organization's numbers and extensions with their owners, as telephony/config/numbers shows them.
import type { Database } from "../database";

export interface NumberFilter {
    readonly org: string;
    readonly location?: string | undefined;
    readonly number?: string | undefined;
    readonly anyNumberOf?: readonly string[] | undefined;
    readonly extension?: string | undefined;
    readonly owner?: string | undefined;
    readonly ownerName?: string | undefined;
    readonly state?: string | undefined;
    /** True: nobody has it. False: somebody has. */
    readonly available?: boolean | undefined;
    readonly hasNumber?: boolean | undefined;
    readonly tollFree?: boolean | undefined;
    readonly mobile?: boolean | undefined;
    readonly service?: boolean | undefined;
    /** A filter that no number in the emulator can match. */
    readonly nothing?: boolean | undefined;
    readonly order?: string | undefined;
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

const FREE = "numbers.owner is null and locations.main_number is not numbers.number";
const ORDERS: readonly (readonly [string, string])[] = [
    ["lastName", "people.last_name"],
    ["dn", "numbers.number"],
    ["extension", "people.extension"],
];

export class NumberList {
    constructor(private readonly database: Database) {}

    list(filter: NumberFilter): ListedNumber[] {
        const { where, values } = conditionsOf(filter);
        const sql = `select numbers.*, locations.name as location_name, locations.main_number,
                people.extension, people.first_name, people.last_name
            from numbers join locations on locations.id = numbers.location left join people on people.id = numbers.owner
            where ${where.join(" and ")} order by ${orderOf(filter.order)}numbers.seq limit ? offset ?`;
        return this.database.prepare(sql).all(...values, filter.limit, filter.offset) as ListedNumber[];
    }

    count(org: string): unknown {
        const sum = (condition: string, name: string) => `coalesce(sum(${condition}), 0) as ${name}`;
        const sql = `select ${sum("numbers.owner is not null and number is not null", "assigned")},
                ${sum("numbers.owner is null", "unAssigned")}, ${sum("state = 'INACTIVE'", "inActive")},
                ${sum("number is null", "extensionOnly")}, ${sum("type = 'TOLLFREE'", "tollFreeNumbers")},
                count(*) as total, ${sum("type = 'MOBILE'", "mobileNumber")}, ${sum("usage = 'SERVICE'", "serviceNumber")},
                0 as reservedNumber from numbers where org = ?`;
        // get() would add another field.
        return this.database.prepare(sql).all(org)[0];
    }
}

function conditionsOf(filter: NumberFilter): { where: string[]; values: (string | number)[] } {
    const compared: readonly [string, string | undefined][] = [
        ["numbers.org = ?", filter.org],
        ["numbers.location = ?", filter.location],
        ["numbers.number like '%' || ? || '%'", filter.number],
        ["numbers.number in (select value from json_each(?))", jsonOf(filter.anyNumberOf)],
        ["people.extension = ?", filter.extension],
        ["numbers.owner = ?", filter.owner],
        ["people.first_name || ' ' || people.last_name like '%' || ? || '%'", filter.ownerName],
        ["numbers.state = ?", filter.state],
    ];
    const told: readonly [string, boolean | undefined][] = [
        [FREE, filter.available],
        ["numbers.number is not null", filter.hasNumber],
        ["numbers.type = 'TOLLFREE'", filter.tollFree],
        ["numbers.type = 'MOBILE'", filter.mobile],
        ["numbers.usage = 'SERVICE'", filter.service],
        ["1 = 0", filter.nothing === true ? true : undefined],
    ];
    const given = compared.flatMap(([sql, value]) => (value === undefined ? [] : [[sql, value] as const]));
    const facts = told.flatMap(([sql, wanted]) => (wanted === undefined ? [] : [wanted ? sql : `not (${sql})`]));
    return { where: [...given.map(([sql]) => sql), ...facts], values: given.map(([, value]) => value) };
}

function jsonOf(values: readonly string[] | undefined): string | undefined {
    return values === undefined ? undefined : JSON.stringify(values);
}

/** By the first of the names that is known; in ascending order, as the description says. */
function orderOf(order: string | undefined): string {
    const column = ORDERS.find(([name]) => order?.split(/[,-]/u).includes(name))?.[1];
    return column === undefined ? "" : `${column}, `;
}
