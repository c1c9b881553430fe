// Users who go in this very run: seat, number and extension are free for those who come after them.
import type { CustomerFacts } from "../validation/customer-facts";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";

/** Under what the users of a customer are counted together, also before the customer has an id. */
export function ledgerGroup(now: Raw, customer: CustomerFacts | undefined, session: Session): string | undefined {
    const id = customer?.id ?? textAt(now, "customerId");
    return customer?.urn ?? session.customers.of(id).urn ?? id;
}

/** Whoever the program declares again, in this resource or another, does not go. */
export function releaseSeatsAndNumbers(
    emails: readonly string[],
    now: Raw,
    customer: CustomerFacts | undefined,
    session: Session,
    by?: string,
): void {
    const group = ledgerGroup(now, customer, session);
    if (group === undefined) {
        return;
    }
    for (const email of emails.filter((one) => session.numbers.claimOf(group, one) === undefined)) {
        session.numbers.declare(group, email, { by });
        session.seats.declare(group, email, { package: "", isChange: false });
    }
}
