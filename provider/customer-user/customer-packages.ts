// What is known of the customer's packages where the program gives only its id, or where its outputs are not known yet.
import type { CallContext } from "../webex/webex-client";
import type { CustomerFacts } from "../validation/customer-facts";
import { isRaw, isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { differingFields } from "./diff";
import type { UserSubject } from "./subject";

/** Names only: whether a customer that is known by its id alone has quantities is not for licences to tell. */
export async function packagesAtWebex({ now, before }: UserSubject, session: Session): Promise<Raw | undefined> {
    const id = textAt(now, "customerId");
    if (id === undefined || (before !== undefined && !differingFields(before, now).includes("package"))) {
        return undefined;
    }
    const call: CallContext = {
        about: `check the user ${textAt(now, "email") ?? ""}`.trim(),
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const customer = await session.webex.ask(() => session.cache.customer(id, call));
    return customer === undefined ? undefined : Object.fromEntries(customer.packages.map((name) => [name, {}]));
}

/**
 * The packages the customer was created with: an output, so unknown while the customer changes; its own diff has provided it then.
 * A customer that does not exist yet is going to be created with the packages declared.
 */
export function createdWith({ id, packages, createdWith: given }: CustomerFacts, known: CustomerFacts): unknown {
    if (given !== undefined && !isUnknown(given)) {
        return given;
    }
    if (known.createdWith !== undefined && !isUnknown(known.createdWith)) {
        return known.createdWith;
    }
    return id === undefined && isRaw(packages) ? Object.keys(packages) : undefined;
}
