// Fills in the id of a customer that Pulumi is about to take over under a new name: its users stay where they are, and preview shows that.
import { customerKey } from "../validation/identity";
import { at, isRaw, isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Session } from "./session";

export function withKnownCustomer(news: Raw, session: Session): Raw {
    const { customer } = news;
    const externalId = textAt(customer, "externalId");
    if (!isRaw(customer) || !isUnknown(at(customer, "id")) || externalId === undefined) {
        return news;
    }
    const id = session.customers.existingId(customerKey(customer));
    return id === undefined ? news : { ...news, customer: { ...customer, id } };
}
