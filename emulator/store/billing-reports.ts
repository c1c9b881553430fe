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
    private readonly findStatement;
    private readonly addStatement;
    private readonly removeStatement;
    private readonly allStatement;

    constructor(database: Database) {
        this.findStatement = database.prepare("select * from billing_reports where id = ?");
        this.addStatement = database.prepare(
            `insert into billing_reports (id, partner, start_date, end_date, type, internal, category, created, ends)
             values (@id, @partner, @start_date, @end_date, @type, @internal, @category, @created, @ends)`,
        );
        this.removeStatement = database.prepare("delete from billing_reports where id = ?");
        this.allStatement = database.prepare(
            "select * from billing_reports where partner = ? order by start_date, seq",
        );
    }

    find(id: string): BillingReport | undefined {
        return this.findStatement.get(id) as BillingReport | undefined;
    }

    add(report: Omit<BillingReport, "seq">): void {
        this.addStatement.run(report);
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }

    all(partner: string): BillingReport[] {
        return this.allStatement.all(partner) as BillingReport[];
    }
}
