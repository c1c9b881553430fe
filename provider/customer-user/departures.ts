// Users who go in this very run: seat, number and extension are free for those who come after them.
import type { CustomerFacts } from "../plan/customer-facts";
import { textAt, type Raw } from "../plan/unknown";
import type { Session } from "../session/session";

/** Whoever the program declares again, in this resource or another, does not go. */
export function declareGone(
    emails: readonly string[],
    now: Raw,
    customer: CustomerFacts | undefined,
    session: Session,
): void {
    const id = customer?.id ?? textAt(now, "customerId");
    const group = customer?.urn ?? session.customers.of(id).urn ?? id;
    if (group === undefined) {
        return;
    }
    for (const email of emails.filter((one) => session.numbers.claimOf(group, one) === undefined)) {
        session.numbers.declare(group, email, {});
        session.seats.declare(group, email, { package: "", isChange: false });
    }
}
