// The organization of a customer: every call about locations, people and numbers needs it.
import type { CallContext } from "../webex/webex-client";
import { NotFound } from "../webex/errors/family";
import type { Session } from "./session";

export async function organizationOf(customerId: string, session: Session, call: CallContext): Promise<string> {
    const customer = await session.cache.customer(customerId, call);
    if (customer?.orgId === undefined) {
        throw new NotFound(
            customer === undefined
                ? `Could not ${call.about}: its customer no longer exists at Webex. Run \`pulumi refresh\`.`
                : `Could not ${call.about}: its customer is not provisioned yet (${customer.status}). Run \`pulumi up\` again once it is.`,
        );
    }
    return customer.orgId;
}
