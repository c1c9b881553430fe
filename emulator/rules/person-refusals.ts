// Every reason that concerns roles to refuse a change of a person, all at once.
import { isAdministratorRole, roleWithId } from "../catalog/roles";
import type { WholesaleCustomer } from "../store/customer-row";
import { badRequest } from "../webex-error";
import { administratorPackage } from "./administrator-package";
import { isAdministrator } from "./administrators";
import type { Refusal } from "./refusal";

export interface PersonChange {
    readonly package: string | null;
    readonly email: { readonly before: string; readonly after: string };
    readonly roles: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Only a new administrator is checked: every PUT repeats the roles that the person already has. */
export function personRefusals(change: PersonChange, customer: WholesaleCustomer | undefined): Refusal[] {
    const { roles, email } = change;
    const unknown = roles.after.filter((id) => roleWithId(id) === undefined);
    if (unknown.length > 0) {
        throw badRequest(...unknown.map((id) => `roles contains ${id}, which is not a role.`));
    }
    if (change.package === null || customer === undefined) {
        return [];
    }
    const added = roles.after.some((id) => isAdministratorRole(id) && !roles.before.includes(id));
    const promoted =
        !isAdministrator(email.before, [], customer.primaryEmail) &&
        isAdministrator(email.after, [], customer.primaryEmail);
    return added || promoted ? administratorPackage(change.package, customer.createdWith) : [];
}
