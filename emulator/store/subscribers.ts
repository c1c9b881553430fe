// Subscribers as rows: who holds which package at which customer.
import type { Database } from "../database";

export interface SubscriberRow {
    readonly seq: number;
    readonly id: string;
    readonly customer: string;
    readonly person: string | null;
    readonly email: string;
    readonly package: string;
    readonly status: "provisioned" | "pending_user_migration";
    /** JSON of the names and calling data that wait for the user's consent. */
    readonly pending: string | null;
    readonly created: number;
    readonly changed: number;
}

export class Subscribers {
    private readonly byIdStatement;
    private readonly byEmailStatement;
    private readonly byPersonStatement;
    private readonly insertStatement;
    private readonly updateStatement;
    private readonly removeStatement;
    private readonly anyOfCustomerStatement;
    private readonly seatsStatement;
    private readonly seatsByPackageStatement;
    private readonly seatsUntilStatement;

    constructor(database: Database) {
        this.byIdStatement = database.prepare("select * from subscribers where id = ?");
        this.byEmailStatement = database.prepare("select * from subscribers where email = ?");
        this.byPersonStatement = database.prepare("select * from subscribers where person = ?");
        this.insertStatement = database.prepare(
            `insert into subscribers (id, customer, person, email, package, status, pending, created, changed)
             values (@id, @customer, @person, @email, @package, @status, @pending, @created, @changed)`,
        );
        this.updateStatement = database.prepare(
            `update subscribers set person = @person, email = @email, package = @package, status = @status,
                pending = @pending, changed = @changed where id = @id`,
        );
        this.removeStatement = database.prepare("delete from subscribers where id = ?");
        this.anyOfCustomerStatement = database.prepare("select 1 as hit from subscribers where customer = ? limit 1");
        this.seatsStatement = database.prepare("select used from seats where customer = ? and package = ?");
        this.seatsUntilStatement = database.prepare(
            "select package, count(*) as used from subscribers where customer = ? and changed <= ? group by package",
        );
        this.seatsByPackageStatement = database.prepare("select package, used from seats where customer = ?");
    }

    find(id: string): SubscriberRow | undefined {
        return this.byIdStatement.get(id) as SubscriberRow | undefined;
    }

    withEmail(email: string): SubscriberRow | undefined {
        return this.byEmailStatement.get(email) as SubscriberRow | undefined;
    }

    ofPerson(person: string): SubscriberRow | undefined {
        return this.byPersonStatement.get(person) as SubscriberRow | undefined;
    }

    add(row: Omit<SubscriberRow, "seq">): void {
        this.insertStatement.run(row);
    }

    change(row: Omit<SubscriberRow, "seq">): void {
        const { id, person, email, status, pending, changed } = row;
        this.updateStatement.run({ id, person, email, package: row.package, status, pending, changed });
    }

    remove(id: string): void {
        this.removeStatement.run(id);
    }

    existFor(customer: string): boolean {
        return this.anyOfCustomerStatement.get(customer) !== undefined;
    }

    seatsUsed(customer: string, packageName: string): number {
        return (this.seatsStatement.get(customer, packageName) as { used: number } | undefined)?.used ?? 0;
    }

    /** Those assigned up to an instant. */
    seatsByPackageUntil(customer: string, instant: number): ReadonlyMap<string, number> {
        const rows = this.seatsUntilStatement.all(customer, instant) as { package: string; used: number }[];
        return new Map(rows.map((row) => [row.package, row.used]));
    }

    seatsByPackage(customer: string): ReadonlyMap<string, number> {
        const rows = this.seatsByPackageStatement.all(customer) as { package: string; used: number }[];
        return new Map(rows.map((row) => [row.package, row.used]));
    }
}
