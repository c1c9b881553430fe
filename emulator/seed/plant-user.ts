// Provisions one user of a seed, with the administrator roles.
import { roles as knownRoles } from "../catalog/roles";
import type { DirectCalls } from "./direct-calls";
import type { Place } from "./plant-customer";
import type { SeedUser } from "./shape";

const PERSON = "/v1/people/:personId";

export interface UserPlace extends Place {
    readonly customerId: string;
    /** Ids by the names that the seed gives. */
    readonly locations: ReadonlyMap<string, string>;
}

export function plantUser(
    api: DirectCalls,
    { problems, path, customerId, locations }: UserPlace,
    user: SeedUser,
): void {
    const { email, firstName, lastName, extension, phoneNumber, location } = user;
    const locationId = location === undefined ? undefined : locations.get(location);
    if (location !== undefined && locationId === undefined) {
        const known = [...locations.keys()].join(", ");
        return problems.add(
            [...path, "location"],
            `the customer does not have the location "${location}"; it has ${known || "none"}.`,
        );
    }
    const provisioningParameters = { firstName, lastName, primaryPhoneNumber: phoneNumber, extension, locationId };
    const body = { customerId, email, package: user.package, provisioningParameters };
    const made = problems.attempt(path, () => api.call("POST", "/v1/wholesale/subscribers", { body }));
    if (made !== undefined) {
        plantRoles(api, { problems, path: [...path, "roles"] }, user, made.personId);
    }
}

function plantRoles(api: DirectCalls, { problems, path }: Place, user: SeedUser, personId: string | undefined): void {
    if (user.roles === undefined) {
        return;
    }
    const unknown = user.roles.filter((name) => !knownRoles.some((role) => role.name === name));
    if (unknown.length > 0) {
        const known = knownRoles.map(({ name }) => name).join(", ");
        return problems.add(path, `${unknown.join(", ")}: not a role; the roles are ${known}.`);
    }
    if (personId === undefined) {
        return problems.add(path, "the user has not consented yet, and cannot have roles before that.");
    }
    const roles = knownRoles.filter(({ name }) => user.roles?.includes(name)).map(({ id }) => id);
    const displayName = `${user.firstName ?? ""} ${user.lastName ?? ""}`.trim() || user.email;
    problems.attempt(path, () => api.call("PUT", PERSON, { params: { personId }, body: { displayName, roles } }));
}
