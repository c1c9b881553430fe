// Billing reports as rows.
import type { Database } from "../database";

export interface BillingReport {
    readonly seq: number;
    readonly id: string;
    /** The sub-partner's organization, or empty for the partner itself. */
    readonly partner: string;
    readonly start_date: string;
    readonly end_date: string;
    readonly type: "PARTNER" | "CUSTOMER" | "USER";
    readonly internal: number;
    readonly category: "RECONCILIATION" | "POINT_IN_TIME";
    readonly created: number;
    readonly ends: number;
}

export class BillingReports {
    readonly #find;
    readonly #add;
    readonly #remove;
    readonly #all;

    constructor(database: Database) {
        this.#find = database.prepare("select * from billing_reports where id = ?");
        this.#add = database.prepare(
            `insert into billing_reports (id, partner, start_date, end_date, type, internal, category, created, ends)
             values (@id, @partner, @start_date, @end_date, @type, @internal, @category, @created, @ends)`,
        );
        this.#remove = database.prepare("delete from billing_reports where id = ?");
        this.#all = database.prepare("select * from billing_reports where partner = ? order by start_date, seq");
    }

    find(id: string): BillingReport | undefined {
        return this.#find.get(id) as BillingReport | undefined;
    }

    add(report: Omit<BillingReport, "seq">): void {
        this.#add.run(report);
    }

    remove(id: string): void {
        this.#remove.run(id);
    }

    all(partner: string): BillingReport[] {
        return this.#all.all(partner) as BillingReport[];
    }
}
