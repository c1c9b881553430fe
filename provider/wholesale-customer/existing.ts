// The customer that exists at Webex under the external id of a new declaration, and in what it differs from that.
import type { CallContext } from "../webex/webex-client";
import type { Customer } from "../webex/wire/customer";
import { pick } from "../validation/pick";
import { holdsUnknown, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { differingFields } from "./diff";
import { asConnected } from "./head-office";
import { inputKeys } from "./inputs";
import { observe } from "./observe";

export interface ExistingCustomer {
    readonly customer: Customer;
    readonly outs: Raw;
    /** Of the fields that are known yet; what a job has yet to bring counts as declared. */
    readonly differing: readonly string[];
}

export async function existingCustomer(
    now: Raw,
    session: Session,
    call: CallContext,
): Promise<ExistingCustomer | undefined> {
    const externalId = textAt(now, "externalId");
    const listed = (await session.cache.customers(call)).find((one) => one.externalId === externalId);
    if (listed === undefined) {
        return undefined;
    }
    const customer = (await session.cache.customer(listed.id, call)) ?? listed;
    const { outs } = await observe(customer, now, session, call, true);
    const known = inputKeys.filter((key) => !holdsUnknown(now[key]));
    return {
        customer,
        outs,
        differing: differingFields(pick(asConnected(outs, now), known), pick(now, known)),
    };
}
