// In which countries the locations of a customer are: those that the program declares, by the customer's key, URN or id.
import { customerKey, customerKeys } from "../validation/identity";
import { at, textAt, type Raw } from "../validation/unknown";
import type { Session } from "./session";

/** Under the external id a customer is known even before it exists, and without its URN. */
function groupsOf(news: Raw): string[] {
    const externalId = textAt(news["customer"], "externalId");
    const onBehalfOf = textAt(news["customer"], "onBehalfOf") ?? textAt(news, "onBehalfOf");
    const byKey = externalId === undefined ? [] : [customerKey({ externalId, onBehalfOf })];
    return [...byKey, ...customerKeys(news), ...customerKeys({ customer: news["customerId"] })];
}

function note(groups: readonly string[], location: unknown, session: Session): void {
    const [name, country] = [textAt(location, "name"), textAt(location, "address.country")];
    if (name !== undefined && country !== undefined) {
        groups.forEach((group) => session.locations.noteCountry(group, name, country));
    }
}

export const noteHeadOffice = (customer: Raw, session: Session): void =>
    note([customerKey(customer)], at(customer, "headOffice"), session);

export const noteLocation = (news: Raw, session: Session): void => note(groupsOf(news), news, session);

export const countryOfLocation = (news: Raw, session: Session): string | undefined =>
    session.locations.countryOf(groupsOf(news), textAt(news, "location"));
