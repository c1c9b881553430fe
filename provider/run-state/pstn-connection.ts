// Connects a location to the telephone network as declared, and reads what it is connected to in the program's words.
import type { CallContext } from "../webex/webex-client";
import { RefusedByBackend } from "../webex/errors/family";
import type { PstnBody, PstnConnection } from "../webex/wire/pstn";
import { same } from "../validation/same";
import { quotedList } from "../validation/shown";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "./session";

interface Place {
    readonly orgId: string;
    readonly locationId: string;
}

const isNamed = (wanted: string, { id, displayName }: PstnConnection): boolean =>
    wanted.trim() === id || wanted.trim().toLowerCase() === displayName?.trim().toLowerCase();

function inWords(connection: PstnConnection, declared: unknown): Raw {
    const { id, displayName, routeType, routeId } = connection;
    if (routeType !== undefined && routeId !== undefined) {
        return { premises: { routeType, routeId } };
    }
    const provider = textAt(declared, "provider");
    const name = displayName === undefined || displayName === "" ? (id ?? connection.pstnConnectionType) : displayName;
    return { provider: provider !== undefined && isNamed(provider, connection) ? provider : name };
}

/** Names and ids that a `provider` may be: what Webex offers, and what the location is connected to already. */
export async function offeredAt(
    { orgId, locationId }: Place,
    present: PstnConnection | undefined,
    session: Session,
    call: CallContext,
): Promise<readonly string[]> {
    const options = await session.cache.pstnOptions(orgId, locationId, call);
    const names = [...options, ...(present === undefined ? [] : [present])].flatMap(({ displayName, id }) => [
        displayName,
        id,
    ]);
    return [...new Set(names.filter((name): name is string => name !== undefined && name !== ""))];
}

/** Nothing where the location has no connection. */
export async function pstnOf(
    { orgId, locationId }: Place,
    declared: unknown,
    session: Session,
    call: CallContext,
): Promise<Raw | undefined> {
    const connection = await session.client.pstn.connection(orgId, locationId, call);
    return connection === undefined ? undefined : inWords(connection, declared);
}

async function bodyOf(
    wanted: unknown,
    { orgId, locationId }: Place,
    session: Session,
    call: CallContext,
): Promise<PstnBody> {
    const [routeType, routeId] = [textAt(wanted, "premises.routeType"), textAt(wanted, "premises.routeId")];
    if (routeType !== undefined && routeId !== undefined) {
        return { premiseRouteType: routeType, premiseRouteId: routeId };
    }
    const provider = textAt(wanted, "provider") ?? "";
    const options = await session.client.pstn.options(orgId, locationId, call);
    const option = options.find((one) => isNamed(provider, one));
    if (option === undefined) {
        const offered = quotedList(options.map(({ displayName, id }) => displayName || id));
        throw new RefusedByBackend(
            `Could not ${call.about}: Webex does not offer the PSTN provider ${JSON.stringify(provider)} there. It offers: ${offered || "none"}. ` +
                "Use one of these, or choose the connection in Control Hub and leave pstn out.",
        );
    }
    return { id: option.id };
}

/** Does nothing where nothing is declared, or where the location is connected so already. */
export async function connectPstn(place: Place, wanted: unknown, session: Session, call: CallContext): Promise<void> {
    if (wanted === undefined || same(await pstnOf(place, wanted, session, call), wanted)) {
        return;
    }
    const body = await bodyOf(wanted, place, session, call);
    await session.client.pstn.connect(place.orgId, place.locationId, body, call);
}
