// Turns a new subscriber that passed the checks into a person of the organization, with roles, number and extension.
import type { Backend } from "../../backend";
import { giveCalling } from "../../calling/assign";
import { FULL_ADMINISTRATOR } from "../../catalog/roles";
import type { PersonRow } from "../../store/people";
import type { JudgedNewcomer, Newcomer } from "./newcomer";

/** The person's uuid. */
export function settleNewcomer(backend: Backend, newcomer: Newcomer, judged: JudgedNewcomer): string {
    const { org } = newcomer.customer;
    const former = judged.person;
    const { firstName = former?.first_name ?? "", lastName = former?.last_name ?? "" } = newcomer.parameters;
    const now = backend.clock.now();
    const roles = former?.org === org ? (JSON.parse(former.roles) as string[]) : [];
    const row: Omit<PersonRow, "seq"> = {
        id: former?.id ?? backend.newUuid(),
        org,
        email: newcomer.email,
        first_name: firstName,
        last_name: lastName,
        display_name: `${firstName} ${lastName}`.trim() || newcomer.email,
        roles: JSON.stringify(withFirstRole(backend, newcomer, roles)),
        details: former?.org === org ? former.details : "{}",
        location: null,
        extension: null,
        created: former?.created ?? now,
        modified: now,
    };
    if (former === undefined) backend.people.add(row);
    else backend.people.change(row);
    const view = { seq: 0, number: null, package: null, ...row };
    if (judged.calling !== undefined) giveCalling(backend, view, judged.calling);
    return row.id;
}

/**
 * https://help.webex.com/article/n2j5woe: the first subscriber of a new organization becomes its administrator. An administrator has a package that the
 * organization was created with (guide, configure a customer), so a first one with another package does not.
 */
function withFirstRole(backend: Backend, newcomer: Newcomer, roles: readonly string[]): readonly string[] {
    const { org, createdWith } = newcomer.customer;
    if (backend.organizations.find(org)?.awaits_first_user !== 1) return roles;
    backend.organizations.markFirstUser(org);
    const isFit = createdWith.includes(newcomer.package) && !roles.includes(FULL_ADMINISTRATOR.id);
    return isFit ? [...roles, FULL_ADMINISTRATOR.id] : roles;
}
