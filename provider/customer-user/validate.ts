// Validates a user with all that this run knows: the program, what other resources provided, and Webex's answers.
import { pick } from "../validation/pick";
import type { Refusal } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { createdWith, packagesAtWebex } from "./customer-packages";
import { registerAndGatherFacts } from "./facts";
import { userRules } from "./rules";
import type { UserSubject } from "./subject";

const factKeys = ["id", "urn", "packages", "createdWith", "adminEmail", "externalId"];

/** At `diff` the inputs contain the customer's id only; what its own check and diff provided is remembered. */
export async function validate(subject: UserSubject, session: Session): Promise<Refusal[]> {
    const known = session.customers.of(subject.customer?.id ?? textAt(subject.now, "customerId"));
    const customer = { ...known, ...pick({ ...subject.customer }, factKeys) };
    const packages = customer.packages ?? (await packagesAtWebex(subject, session));
    const merged = { ...customer, packages, createdWith: createdWith({ ...customer, packages }, known) };
    const complete = { ...subject, before: whereItIsNow(subject, session), customer: merged };
    return validateAll(userRules, { ...complete, facts: await registerAndGatherFacts(complete, session) });
}

/** What stood in the state, with the present name of a location that this very run renames. */
function whereItIsNow({ now, before }: UserSubject, session: Session): Raw | undefined {
    const [location, customerId] = [textAt(before, "location"), textAt(now, "customerId")];
    return before === undefined || location === undefined || customerId === undefined
        ? before
        : { ...before, location: session.locations.nameNow(customerId, location) };
}
