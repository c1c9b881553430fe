// Turns a new subscriber that passed the checks into a person of the organization, with roles, number and extension.
import type { Backend } from "../../backend";
import { giveCalling } from "../../calling/assign";
import { FULL_ADMINISTRATOR } from "../../catalog/roles";
import type { PersonRow } from "../../store/people";
import type { ValidatedSubscriber, NewSubscriber } from "./new-subscriber";

/** The person's uuid. */
export function saveNewSubscriber(backend: Backend, subscriber: NewSubscriber, validated: ValidatedSubscriber): string {
    const { org } = subscriber.customer;
    const former = validated.person;
    const { firstName = former?.first_name ?? "", lastName = former?.last_name ?? "" } = subscriber.parameters;
    const now = backend.clock.now();
    const roles = former?.org === org ? (JSON.parse(former.roles) as string[]) : [];
    const row: Omit<PersonRow, "seq"> = {
        id: former?.id ?? backend.newUuid(),
        org,
        email: subscriber.email,
        first_name: firstName,
        last_name: lastName,
        display_name: `${firstName} ${lastName}`.trim() || subscriber.email,
        roles: JSON.stringify(withFirstRole(backend, subscriber, roles)),
        details: former?.org === org ? former.details : "{}",
        location: null,
        extension: null,
        created: former?.created ?? now,
        modified: now,
    };
    if (former === undefined) {
        backend.people.add(row);
    } else {
        backend.people.change(row);
    }
    const view = { seq: 0, number: null, package: null, ...row };
    if (validated.calling !== undefined) {
        giveCalling(backend, view, validated.calling);
    }
    return row.id;
}

/**
 * https://help.webex.com/article/n2j5woe: the first subscriber of a new organization becomes its administrator. An administrator has a package that the
 * organization was created with (guide, configure a customer), so a first one with another package does not.
 */
function withFirstRole(backend: Backend, subscriber: NewSubscriber, roles: readonly string[]): readonly string[] {
    const { org, createdWith } = subscriber.customer;
    if (backend.organizations.find(org)?.awaits_first_user !== 1) {
        return roles;
    }
    backend.organizations.markFirstUser(org);
    const isFit = createdWith.includes(subscriber.package) && !roles.includes(FULL_ADMINISTRATOR.id);
    return isFit ? [...roles, FULL_ADMINISTRATOR.id] : roles;
}
