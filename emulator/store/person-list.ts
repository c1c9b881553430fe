// Lists people by whatever the caller filters by, from a place in the order of creation on.
import type { Database } from "../database";
import { PERSON_VIEW, type PersonView } from "./people";

export interface PersonFilter {
    readonly org?: string | undefined;
    /** What the display name begins with, whatever the case. */
    readonly displayName?: string | undefined;
    readonly location?: string | undefined;
    readonly package?: string | undefined;
    /** Any of these. */
    readonly roles?: readonly string[] | undefined;
}

export class PersonList {
    constructor(private readonly database: Database) {}

    /** Those after a place in the order of creation, so that a page costs the same wherever it is. */
    list(filter: PersonFilter, after: number, limit: number): PersonView[] {
        const { org, displayName, location, roles } = filter;
        const conditions: readonly [string, string | undefined][] = [
            ["people.org = ?", org],
            ["instr(lower(people.display_name), lower(?)) = 1", displayName],
            ["people.location = ?", location],
            ["subscribers.package = ?", filter.package],
            [
                "exists (select 1 from json_each(people.roles) held where held.value in (select value from json_each(?)))",
                roles === undefined ? undefined : JSON.stringify(roles),
            ],
        ];
        const given = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [[sql, value] as const]));
        const where = ["people.seq > ?", ...given.map(([sql]) => sql)].join(" and ");
        const values = given.map(([, value]) => value);
        return this.database
            .prepare(`${PERSON_VIEW} where ${where} order by people.seq limit ?`)
            .all(after, ...values, limit) as PersonView[];
    }
}
