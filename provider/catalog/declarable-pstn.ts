// The connection of a location to the telephone network as a program declares it: only one that the API sets up, for Control Hub orders the others.
import { isCiscoPlan, orderedKind, pstn, type PstnInputs } from "./pstn";

interface Connection {
    readonly id?: string | undefined;
    readonly displayName?: string | undefined;
    readonly pstnConnectionType?: string | undefined;
    readonly routeType?: string | undefined;
    readonly routeId?: string | undefined;
}

/** Nothing where Webex returns neither a known route nor a name or an id to declare it by. */
export function declarablePstn(connection: Connection | undefined): PstnInputs | undefined {
    if (connection === undefined || isOrdered(connection)) {
        return undefined;
    }
    const { id, displayName, pstnConnectionType, routeType, routeId } = connection;
    const isOnPremises = pstnConnectionType === "LOCAL_GATEWAY" || routeType !== undefined;
    const provider = displayName === undefined || displayName.trim() === "" ? id : displayName;
    return pstn.safeParse(isOnPremises ? { premises: { routeType, routeId } } : { provider }).data;
}

const isOrdered = ({ pstnConnectionType = "", displayName = "" }: Connection): boolean =>
    orderedKind(pstnConnectionType) !== undefined || isCiscoPlan(displayName);
