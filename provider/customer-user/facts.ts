// Asks Webex, at preview, what the rules of a user cannot know offline; only for what is new or changes.
import { textAt } from "../plan/unknown";
import type { Session } from "../session/session";
import type { UserFacts, UserSubject } from "./subject";
import { differingFields } from "./diff";

export async function factsFor({ now, before, customer }: UserSubject, session: Session): Promise<UserFacts> {
    const email = textAt(now, "email");
    const name = textAt(now, "package");
    const group = customer?.urn ?? customer?.id ?? textAt(now, "customerId");
    if (email === undefined || name === undefined || group === undefined) {
        return {};
    }
    const isChange = before === undefined || differingFields(before, now).includes("package");
    session.seats.declare(group, email, { package: name, isChange });
    return { seats: session.seats.holders(group, name, []) };
}
