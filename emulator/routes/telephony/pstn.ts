// /telephony/pstn: how a location reaches the telephone network, and the address that emergency services receive.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody } from "../../call";
import { publicId } from "../../identifiers";
import { country, anyText, text } from "../../shapes/text";
import { detailsOf, withDetails } from "../../store/location-details";
import { badRequest, notFound } from "../../webex-error";
import { callingLocationOfCall } from "../locations/find";

export function pstnRoutes(backend: Backend): Route[] {
    const one = "/v1/telephony/pstn/locations/:locationId";
    return [
        { method: "GET", path: `${one}/connectionOptions`, handle: (call) => options(backend, call) },
        { method: "GET", path: `${one}/connection`, handle: (call) => get(backend, call) },
        { method: "PUT", path: `${one}/connection`, handle: (call) => connect(backend, call) },
        { method: "POST", path: `${one}/emergencyAddress`, handle: (call) => setEmergencyAddress(backend, call) },
    ];
}

const PREMISES = "c0000000-0000-4000-8000-000000000001";
const CLOUD = "c0000000-0000-4000-8000-000000000002";
const pstnServices = ["GEOGRAPHIC_NUMBERS"];

/** Policy: the two kinds that the API can set up. */
const CONNECTIONS = [
    {
        id: publicId("PSTN_CONNECTION", PREMISES),
        displayName: "Premises-based PSTN",
        pstnServices,
        pstnConnectionType: "LOCAL_GATEWAY",
    },
    {
        id: publicId("PSTN_CONNECTION", CLOUD),
        displayName: "Cloud Connected PSTN",
        pstnServices,
        pstnConnectionType: "NON_INTEGRATED_CCP",
    },
] as const;
const [premises, cloud] = CONNECTIONS;

function options(backend: Backend, call: Call): Answer {
    callingLocationOfCall(backend, call);
    const items = CONNECTIONS.map(({ id, displayName, pstnServices }) => ({ id, displayName, pstnServices }));
    return { status: 200, body: { items } };
}

function get(backend: Backend, call: Call): Answer {
    const { connection } = detailsOf(callingLocationOfCall(backend, call));
    if (connection === undefined) {
        throw notFound("A PSTN connection of the location");
    }
    return { status: 200, body: connection };
}

const connectionBody = z.object({
    id: text.optional(),
    premiseRouteType: z.enum(["TRUNK", "ROUTE_GROUP"]).optional(),
    premiseRouteId: text.optional(),
});

function connect(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const connection = connectionOf(readBody(call, connectionBody));
    const details = JSON.stringify({ ...detailsOf(location), connection });
    backend.locations.change({ ...location, details });
    return { status: 204 };
}

/** Webex API, Setup PSTN Connection for a Location: an id for a cloud connection, a route for the local gateway. */
function connectionOf(body: z.infer<typeof connectionBody>) {
    const { id, premiseRouteType: routeType, premiseRouteId: routeId } = body;
    if (routeType !== undefined && routeId !== undefined) {
        return { ...premises, routeType, routeId };
    }
    if (id === cloud.id && routeType === undefined && routeId === undefined) {
        return cloud;
    }
    throw badRequest("id must be the id of a cloud connection, or premiseRouteType and premiseRouteId must be given.");
}

const addressBody = z.object({
    address1: anyText.optional(),
    address2: anyText.optional(),
    city: anyText.optional(),
    state: anyText.optional(),
    postalCode: anyText.optional(),
    country: country.optional(),
});

function setEmergencyAddress(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const details = withDetails(location, "emergencyAddress", readBody(call, addressBody));
    backend.locations.change({ ...location, details });
    return { status: 201, body: { id: publicId("EMERGENCY_ADDRESS", location.id) } };
}
