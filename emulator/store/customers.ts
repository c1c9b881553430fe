// Wholesale customers as rows: the mapping between partner and organization, and the job that is changing it.
import type { Database } from "../database";
import { type CustomerRow, type WholesaleCustomer, customerOf } from "./customer-row";

export interface CustomerFilter {
    readonly partner: string;
    readonly externalId: string | undefined;
    readonly org: string | undefined;
    readonly statuses: readonly string[];
    readonly limit: number;
    readonly offset: number;
}

export class Customers {
    private readonly byIdStatement;
    private readonly byOrgStatement;
    private readonly byExternalIdStatement;
    private readonly dueStatement;
    private readonly saveStatement;
    private readonly removeStatement;

    constructor(private readonly database: Database) {
        this.byIdStatement = database.prepare("select * from customers where id = ?");
        this.byOrgStatement = database.prepare("select * from customers where org = ?");
        this.byExternalIdStatement = database.prepare("select * from customers where partner = ? and external_id = ?");
        this.dueStatement = database.prepare("select * from customers where job_ends <= ? order by job_ends limit 100");
        this.removeStatement = database.prepare("delete from customers where id = ?");
        this.saveStatement = database.prepare(
            `insert into customers (id, org, partner, external_id, name, primary_email, address, packages, limits,
                created_with, head_office, details, migrating, status, job_ends, job_outcome, job_added, errors, warnings, created)
             values (@id, @org, @partner, @external_id, @name, @primary_email, @address, @packages, @limits,
                @created_with, @head_office, @details, @migrating, @status, @job_ends, @job_outcome, @job_added, @errors, @warnings, @created)
             on conflict (id) do update set org = @org, external_id = @external_id, address = @address, packages = @packages,
                limits = @limits, head_office = @head_office, details = @details, migrating = @migrating, status = @status,
                job_ends = @job_ends, job_outcome = @job_outcome, job_added = @job_added, errors = @errors, warnings = @warnings`,
        );
    }

    find(id: string): WholesaleCustomer | undefined {
        return customerOf(this.byIdStatement.get(id));
    }

    ofOrganization(org: string): WholesaleCustomer | undefined {
        return customerOf(this.byOrgStatement.get(org));
    }

    withExternalId(partner: string, externalId: string): WholesaleCustomer | undefined {
        return customerOf(this.byExternalIdStatement.get(partner, externalId));
    }

    withJobDue(now: number): WholesaleCustomer[] {
        return this.dueStatement.all(now).flatMap((row) => customerOf(row) ?? []);
    }

    save(customer: WholesaleCustomer): void {
        const row: CustomerRow = {
            id: customer.id,
            org: customer.org ?? null,
            partner: customer.partner,
            external_id: customer.externalId,
            name: customer.name ?? null,
            primary_email: customer.primaryEmail ?? null,
            address: JSON.stringify(customer.address),
            packages: JSON.stringify(customer.packages),
            limits: customer.limits === undefined ? null : JSON.stringify(customer.limits),
            created_with: JSON.stringify(customer.createdWith),
            head_office: customer.headOffice === undefined ? null : JSON.stringify(customer.headOffice),
            details: JSON.stringify(customer.details),
            migrating: customer.migrating ? 1 : 0,
            status: customer.status,
            job_ends: customer.jobEnds ?? null,
            job_outcome: customer.jobOutcome ?? null,
            job_added: JSON.stringify(customer.jobAdded),
            errors: JSON.stringify(customer.errors),
            warnings: JSON.stringify(customer.warnings),
            created: customer.created,
        };
        this.saveStatement.run(row);
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }

    list(filter: CustomerFilter): WholesaleCustomer[] {
        const statuses = filter.statuses.map(() => "?").join(", ");
        const parts = ["partner = ?"];
        if (filter.externalId !== undefined) {
            parts.push("external_id = ?");
        }
        if (filter.org !== undefined) {
            parts.push("org = ?");
        }
        if (filter.statuses.length > 0) {
            parts.push(`status in (${statuses})`);
        }
        const sql = `select * from customers where ${parts.join(" and ")} order by seq desc limit ? offset ?`;
        const given = [filter.externalId, filter.org].filter((value) => value !== undefined);
        return this.database
            .prepare(sql)
            .all(filter.partner, ...given, ...filter.statuses, filter.limit, filter.offset)
            .flatMap((row) => customerOf(row) ?? []);
    }
}
