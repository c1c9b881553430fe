// The users of one customer with their numbers and locations, in one query.
import type { Backend } from "../../backend";
import { roleWithId } from "../../catalog/roles";

export interface UserFacts {
    readonly id: string;
    readonly email: string;
    readonly package: string;
    readonly status: "provisioned" | "pending_user_migration";
    readonly name: string | null;
    readonly number: string | null;
    readonly extension: string | null;
    readonly location: string | null;
    readonly roles: readonly string[];
}

type UserRow = Omit<UserFacts, "roles"> & { readonly roles: string | null };

export function usersOf(backend: Backend, customer: string, limit: number, offset: number): UserFacts[] {
    const rows = backend.database
        .prepare(
            `select subscribers.id, subscribers.email, subscribers.package, subscribers.status, people.roles, people.extension,
                people.first_name || ' ' || people.last_name as name, numbers.number, locations.name as location
             from subscribers left join people on people.id = subscribers.person
                left join numbers on numbers.owner = people.id left join locations on locations.id = people.location
             where subscribers.customer = ? order by subscribers.seq limit ? offset ?`,
        )
        .all(customer, limit, offset) as UserRow[];
    return rows.map((row) => ({ ...row, roles: roleNames(row.roles) }));
}

function roleNames(roles: string | null): string[] {
    return (JSON.parse(roles ?? "[]") as string[]).map((id) => roleWithId(id)?.name ?? id);
}
