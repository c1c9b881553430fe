// A customer's full administrators: Webex does not tell the admin e-mail, and it probably is one of theirs.
import type { CallContext } from "../../../provider/webex/webex-client";
import type { Person } from "../../../provider/webex/wire/person";
import { roleNames } from "../../../provider/customer-user/roles";
import { FULL_ADMINISTRATOR } from "../../../provider/customer-user/rules/administrators";
import type { Session } from "../../../provider/run-state/session";

export async function administratorsOf(
    people: Iterable<Person>,
    session: Session,
    call: CallContext,
): Promise<string[]> {
    const addresses: string[] = [];
    for (const { emails, roles = [] } of people) {
        const [email] = emails;
        if (email !== undefined && (await roleNames(roles, session, call)).includes(FULL_ADMINISTRATOR)) {
            addresses.push(email);
        }
    }
    return addresses.sort();
}
