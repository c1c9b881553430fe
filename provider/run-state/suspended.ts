// Whether the sub-partner on whose behalf something is declared is suspended.
import type { Call } from "../webex/backend";
import { sameId } from "../webex/wire/same-id";
import type { Session } from "./session";

export async function isSuspended({ about, onBehalfOf }: Call, session: Session): Promise<boolean> {
    if (onBehalfOf === undefined) {
        return false;
    }
    const subPartners = await session.directory.subPartners({ about });
    return subPartners.some((one) => sameId(one.orgId, onBehalfOf) && one.provisioningState === "suspended");
}
