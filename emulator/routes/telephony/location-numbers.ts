// /telephony/config/locations/{id}/numbers: the inventory of a location.
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody } from "../../call";
import { activateNumbersBody, addNumbersBody, removeNumbersBody } from "../../shapes/number-bodies";
import type { LocationRow } from "../../store/locations";
import { detailsOf } from "../../store/location-details";
import type { NumberRow } from "../../store/numbers";
import { WebexError, badRequest, conflict } from "../../webex-error";
import { callingLocationOfCall } from "../locations/find";

export function locationNumberRoutes(backend: Backend): Route[] {
    const path = "/v1/telephony/config/locations/:locationId/numbers";
    return [
        { method: "POST", path, handle: (call) => add(backend, call) },
        { method: "PUT", path, handle: (call) => activate(backend, call) },
        { method: "DELETE", path, handle: (call) => remove(backend, call) },
    ];
}

/** Numbers that are on the location already are ignored; a number that a user brought along becomes the location's. */
function add(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const body = readBody(call, addNumbersBody);
    requirePstn(location);
    for (const number of new Set(body.phoneNumbers)) {
        const found = backend.numbers.find(number);
        if (found !== undefined && found.location !== location.id) {
            throw conflict(`${number} belongs to another location.`);
        }
        if (found !== undefined) {
            backend.numbers.markAdded(number);
            continue;
        }
        backend.numbers.add({
            number,
            org: location.org,
            location: location.id,
            owner: null,
            origin: "added",
            state: body.state,
            type: body.numberType,
            usage: body.numberUsageType,
        });
    }
    return { status: 201, body: {} };
}

/** Measured by others on live Webex: 404 without a connection. Cisco's help: by API for two kinds of connection only. */
function requirePstn(location: LocationRow): void {
    const type = detailsOf(location).connection?.["pstnConnectionType"];
    if (type === undefined) {
        throw new WebexError(404, "The requested resource could not be found.", [
            { description: `Location ${location.name} was not found, or PSTN is not configured for it.` },
        ]);
    }
    if (type !== "LOCAL_GATEWAY" && type !== "NON_INTEGRATED_CCP") {
        throw badRequest(
            "Numbers of a location with this PSTN connection are ordered in Control Hub; the API cannot add them.",
        );
    }
}

function activate(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const body = readBody(call, activateNumbersBody);
    const state = body.action === "ACTIVATE" ? "ACTIVE" : "INACTIVE";
    for (const number of body.phoneNumbers) {
        const found = numberOf(backend, location, number);
        if (state === "INACTIVE") {
            refuseAssigned(found, number, location);
        }
        backend.numbers.setState(number, state);
    }
    return { status: 204 };
}

function remove(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    for (const number of new Set(readBody(call, removeNumbersBody).phoneNumbers)) {
        refuseAssigned(numberOf(backend, location, number), number, location);
        backend.numbers.remove(number);
    }
    return { status: 204 };
}

function numberOf(backend: Backend, location: LocationRow, number: string): NumberRow {
    const found = backend.numbers.find(number);
    if (found?.location !== location.id) {
        throw badRequest(`phoneNumbers contains ${number}, which does not belong to the location.`);
    }
    return found;
}

function refuseAssigned(found: NumberRow, number: string, location: LocationRow): void {
    if (location.main_number === number) {
        throw conflict(`${number} is the main number of the location.`);
    }
    if (found.owner !== null) {
        throw conflict(`${number} is assigned to a user.`);
    }
}
