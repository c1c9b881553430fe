// Customers as the console lists them: each with what the API has spread over several calls.
import type { Backend } from "../../backend";
import type { WholesaleCustomer } from "../../store/customer-row";

export interface CustomerFacts {
    readonly customer: WholesaleCustomer;
    readonly seats: ReadonlyMap<string, number>;
    readonly users: number;
    readonly locations: number;
    readonly numbers: number;
}

/** The newest first. */
export function findCustomers(backend: Backend, find: string, limit: number, offset: number): CustomerFacts[] {
    const found = backend.database
        .prepare(
            `select id from customers where instr(lower(coalesce(name, '') || ' ' || external_id), lower(?)) > 0
             order by seq desc limit ? offset ?`,
        )
        .all(find, limit, offset) as { id: string }[];
    return found.flatMap(({ id }) => factsOf(backend, backend.customers.find(id)) ?? []);
}

export function factsOf(backend: Backend, customer: WholesaleCustomer | undefined): CustomerFacts | undefined {
    if (customer === undefined) {
        return undefined;
    }
    const seats = backend.subscribers.seatsByPackage(customer.id);
    const { org = "" } = customer;
    return {
        customer,
        seats,
        users: [...seats.values()].reduce((sum, used) => sum + used, 0),
        locations: count(backend, "select count(*) as count from locations where org = ?", org),
        numbers: count(backend, "select count(*) as count from numbers where org = ? and number is not null", org),
    };
}

export interface Totals {
    readonly customers: number;
    readonly users: number;
    readonly locations: number;
    readonly numbers: number;
    /** Of customers and of locations. */
    readonly openJobs: number;
}

export function totals(backend: Backend): Totals {
    const open = `select (select count(*) from customers where status in ('provisioning', 'updating', 'deleting'))
        + (select count(*) from location_jobs where ends is null or ends > ?) as count`;
    return {
        customers: count(backend, "select count(*) as count from customers"),
        users: count(backend, "select coalesce(sum(used), 0) as count from seats"),
        locations: count(backend, "select count(*) as count from locations"),
        numbers: count(backend, "select count(*) as count from numbers where number is not null"),
        openJobs: count(backend, open, backend.clock.now()),
    };
}

function count(backend: Backend, sql: string, ...values: (string | number)[]): number {
    return (backend.database.prepare(sql).get(...values) as { count: number }).count;
}
