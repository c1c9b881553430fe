// Who counts as an administrator, as the guide uses the word.
import { FULL_ADMINISTRATOR, isAdministratorRole } from "../catalog/roles";

/** A person with an administrator role, or the customer's admin of step 4. */
export function isAdministrator(email: string, roles: readonly string[], primaryEmail: string | undefined): boolean {
    return roles.some(isAdministratorRole) || isPrimary(email, primaryEmail);
}

/** "The customer's administrator (full administrator)": the one given when the customer was created is one too. */
export function isFullAdministrator(
    email: string,
    roles: readonly string[],
    primaryEmail: string | undefined,
): boolean {
    return roles.includes(FULL_ADMINISTRATOR.id) || isPrimary(email, primaryEmail);
}

function isPrimary(email: string, primaryEmail: string | undefined): boolean {
    return primaryEmail?.toLowerCase() === email.toLowerCase();
}
