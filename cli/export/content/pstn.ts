// The PSTN connection of a location as a program declares it: only one that the API sets up, for Control Hub keeps the others.
import type { CallContext } from "../../../provider/webex/webex-client";
import type { PstnConnection } from "../../../provider/webex/wire/pstn";
import { isCiscoPlan, orderedKind, pstn, type PstnInputs } from "../../../provider/catalog/pstn";
import type { Session } from "../../../provider/run-state/session";

export async function pstnAt(
    orgId: string,
    locationId: string,
    session: Session,
    call: CallContext,
): Promise<PstnInputs | undefined> {
    const connection = await session.client.pstn.connection(orgId, locationId, call);
    return connection === undefined || isOrdered(connection) ? undefined : declarable(connection);
}

const isOrdered = ({ pstnConnectionType = "", displayName = "" }: PstnConnection): boolean =>
    orderedKind(pstnConnectionType) !== undefined || isCiscoPlan(displayName);

/** Nothing where Webex returns neither a known route nor a name or an id to declare it by. */
function declarable({
    id,
    displayName,
    pstnConnectionType,
    routeType,
    routeId,
}: PstnConnection): PstnInputs | undefined {
    const isOnPremises = pstnConnectionType === "LOCAL_GATEWAY" || routeType !== undefined;
    const provider = displayName === undefined || displayName.trim() === "" ? id : displayName;
    return pstn.safeParse(isOnPremises ? { premises: { routeType, routeId } } : { provider }).data;
}
