// Lists subscribers by whatever the caller filters and sorts by.
import type { Database } from "../database";
import type { SubscriberRow } from "./subscribers";

export interface SubscriberFilter {
    readonly partner: string;
    readonly customer?: string | undefined;
    readonly person?: string | undefined;
    readonly email?: string | undefined;
    readonly statuses: readonly string[];
    readonly createdAfter?: number | undefined;
    readonly changedAfter?: number | undefined;
    readonly sortBy: "created" | "lastStatusChange";
    readonly sortOrder: "ASC" | "DESC";
    readonly limit: number;
    readonly offset: number;
    /** The `seq` before the page; without it the rows of the offset are counted. */
    readonly place?: number | undefined;
}

export interface ListedSubscriber extends SubscriberRow {
    readonly external_id: string;
}

export class SubscriberList {
    constructor(private readonly database: Database) {}

    list(filter: SubscriberFilter): ListedSubscriber[] {
        const conditions: [string, string | number | undefined][] = [
            ["customers.partner = ?", filter.partner],
            ["subscribers.customer = ?", filter.customer],
            ["subscribers.person = ?", filter.person],
            ["subscribers.email = ?", filter.email],
            ["subscribers.created > ?", filter.createdAfter],
            ["subscribers.changed > ?", filter.changedAfter],
            [`subscribers.seq ${filter.sortOrder === "ASC" ? ">" : "<"} ?`, filter.place],
        ];
        const given = conditions.filter(([, value]) => value !== undefined);
        const where = given.map(([sql]) => sql);
        if (filter.statuses.length > 0) {
            where.push(`subscribers.status in (${filter.statuses.map(() => "?").join(", ")})`);
        }
        const order = filter.sortBy === "created" ? "" : `subscribers.changed ${filter.sortOrder}, `;
        // A cross join keeps SQLite at the subscribers, in their order: sorting them again for each page would be quadratic.
        const sql = `select subscribers.*, customers.external_id from subscribers
            cross join customers on customers.id = subscribers.customer
            where ${where.join(" and ")} order by ${order}subscribers.seq ${filter.sortOrder} limit ? offset ?`;
        return this.database
            .prepare(sql)
            .all(
                ...given.map(([, value]) => value),
                ...filter.statuses,
                filter.limit,
                filter.place === undefined ? filter.offset : 0,
            ) as ListedSubscriber[];
    }
}
