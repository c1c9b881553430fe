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
    readonly #byId;
    readonly #byEmail;
    readonly #byPerson;
    readonly #insert;
    readonly #update;
    readonly #remove;
    readonly #anyOfCustomer;
    readonly #seats;
    readonly #seatsByPackage;
    readonly #seatsUntil;

    constructor(database: Database) {
        this.#byId = database.prepare("select * from subscribers where id = ?");
        this.#byEmail = database.prepare("select * from subscribers where email = ?");
        this.#byPerson = database.prepare("select * from subscribers where person = ?");
        this.#insert = database.prepare(
            `insert into subscribers (id, customer, person, email, package, status, pending, created, changed)
             values (@id, @customer, @person, @email, @package, @status, @pending, @created, @changed)`,
        );
        this.#update = database.prepare(
            `update subscribers set person = @person, email = @email, package = @package, status = @status,
                pending = @pending, changed = @changed where id = @id`,
        );
        this.#remove = database.prepare("delete from subscribers where id = ?");
        this.#anyOfCustomer = database.prepare("select 1 as hit from subscribers where customer = ? limit 1");
        this.#seats = database.prepare("select used from seats where customer = ? and package = ?");
        this.#seatsUntil = database.prepare(
            "select package, count(*) as used from subscribers where customer = ? and changed <= ? group by package",
        );
        this.#seatsByPackage = database.prepare("select package, used from seats where customer = ?");
    }

    find(id: string): SubscriberRow | undefined {
        return this.#byId.get(id) as SubscriberRow | undefined;
    }

    withEmail(email: string): SubscriberRow | undefined {
        return this.#byEmail.get(email) as SubscriberRow | undefined;
    }

    ofPerson(person: string): SubscriberRow | undefined {
        return this.#byPerson.get(person) as SubscriberRow | undefined;
    }

    add(row: Omit<SubscriberRow, "seq">): void {
        this.#insert.run(row);
    }

    change(row: Omit<SubscriberRow, "seq">): void {
        const { id, person, email, status, pending, changed } = row;
        this.#update.run({ id, person, email, package: row.package, status, pending, changed });
    }

    remove(id: string): void {
        this.#remove.run(id);
    }

    existFor(customer: string): boolean {
        return this.#anyOfCustomer.get(customer) !== undefined;
    }

    seatsUsed(customer: string, packageName: string): number {
        return (this.#seats.get(customer, packageName) as { used: number } | undefined)?.used ?? 0;
    }

    /** Those assigned up to an instant. */
    seatsByPackageUntil(customer: string, instant: number): ReadonlyMap<string, number> {
        const rows = this.#seatsUntil.all(customer, instant) as { package: string; used: number }[];
        return new Map(rows.map((row) => [row.package, row.used]));
    }

    seatsByPackage(customer: string): ReadonlyMap<string, number> {
        const rows = this.#seatsByPackage.all(customer) as { package: string; used: number }[];
        return new Map(rows.map((row) => [row.package, row.used]));
    }
}
