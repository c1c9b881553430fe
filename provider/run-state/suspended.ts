// Whether the sub-partner on whose behalf something is declared is suspended.
import type { CallContext } from "../webex/webex-client";
import { sameId } from "../webex/wire/same-id";
import type { Session } from "./session";

export async function isSuspended({ about, onBehalfOf }: CallContext, session: Session): Promise<boolean> {
    if (onBehalfOf === undefined) {
        return false;
    }
    const subPartners = await session.cache.subPartners({ about });
    return subPartners.some((one) => sameId(one.orgId, onBehalfOf) && one.provisioningState === "suspended");
}
