// A customer's locations as an exported program declares them.
import type { Session } from "../../../provider/run-state/session";
import type { CallContext } from "../../../provider/webex/webex-client";
import { placesOf, type Place } from "../../../provider/wholesale-customer/places";
import type { LocationContent } from "./customer-content";

export async function locationsOf(
    owner: Parameters<typeof placesOf>[0],
    session: Session,
    call: CallContext,
): Promise<{ headOffice?: LocationContent | undefined; further: readonly LocationContent[]; ids: readonly string[] }> {
    const { headOffice, further } = await placesOf(owner, session, call);
    return {
        headOffice: headOffice && contentOf(headOffice),
        further: further.map(contentOf),
        ids: further.map(({ id }) => `${owner.orgId}/${id}`),
    };
}

const contentOf = ({ id: _, ...content }: Place): LocationContent => content;
