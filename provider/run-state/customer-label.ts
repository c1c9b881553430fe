// How a line of a summary names the customer of a user or a location: by its external id where this run knows it.
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "./session";

export function customerLabel(inputs: Raw, session: Session): string {
    const id = textAt(inputs, "customerId");
    const { externalId } = session.customers.of(id);
    return id === undefined ? "customers not created yet" : `customer ${externalId ?? id}`;
}
