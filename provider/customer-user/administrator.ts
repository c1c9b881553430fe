// Who of a customer's users is meant to be its administrator: whoever comes first to a new organization becomes that by itself.
import { areFull, hasAdminAddress, namesIn } from "./rules/administrators";

/** The user with the customer's admin e-mail address, else the first with the role of a full administrator. */
export function administratorAmong<User extends { readonly email?: unknown; readonly roles?: unknown }>(
    users: readonly User[],
    adminEmail: string | undefined,
): User | undefined {
    return (
        users.find(({ email }) => hasAdminAddress(email, adminEmail)) ??
        users.find(({ roles }) => areFull(namesIn(roles) ?? []))
    );
}
