// /telephony/config/locations: calling on a location, and its main number.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../../call";
import { openOrganization } from "../../organization-access";
import { pageByOffset } from "../../paging";
import { callingSettingsBody, enableCallingBody } from "../../shapes/location-bodies";
import { pageSize, queryNumber, queryText } from "../../shapes/query";
import { withDetails } from "../../store/location-details";
import type { LocationRow } from "../../store/locations";
import { WebexError, badRequest, conflict } from "../../webex-error";
import { callingLocationOfCall, locationNamed } from "../locations/find";
import { callingAnswer, callingListed } from "./calling-answer";

/** A code that Webex answers. */
const INVALID_LANGUAGE = 25_046;

const ALL = "/v1/telephony/config/locations";

export function callingLocationRoutes(backend: Backend): Route[] {
    return [
        { method: "GET", path: ALL, handle: (call) => list(backend, call) },
        { method: "POST", path: ALL, handle: (call) => enable(backend, call) },
        { method: "GET", path: `${ALL}/:locationId`, handle: (call) => get(backend, call) },
        { method: "PUT", path: `${ALL}/:locationId`, handle: (call) => change(backend, call) },
    ];
}

const listQuery = z.object({
    orgId: queryText.optional(),
    name: queryText.optional(),
    order: z.enum(["asc", "desc"]).optional(),
    start: queryNumber.default(0),
    max: pageSize(100, 100),
});

function list(backend: Backend, call: Call): Answer {
    const { orgId, name, order, start, max } = readQuery(call, listQuery);
    const wanted = name?.toLowerCase() ?? "";
    const rows = backend.locations
        .ofOrganization(openOrganization(backend, orgId).id)
        .filter((row) => row.calling === 1 && row.name.toLowerCase().includes(wanted));
    if (order !== undefined) {
        rows.sort((a, b) => a.name.localeCompare(b.name) * (order === "asc" ? 1 : -1));
    }
    const page = { max, offset: start, offsetName: "start" };
    return pageByOffset(call, page, rows.slice(start, start + max + 1), (shown) => ({
        locations: shown.map(callingListed),
    }));
}

function get(backend: Backend, call: Call): Answer {
    return { status: 200, body: callingAnswer(callingLocationOfCall(backend, call)) };
}

/** Only id and language count; the other fields are there because Webex asks for them again. */
function enable(backend: Backend, call: Call): Answer {
    const body = readBody(call, enableCallingBody);
    const location = locationNamed(backend, call, body.id);
    refuseLanguages(body.preferredLanguage, body.announcementLanguage);
    if (location.calling === 1) {
        throw conflict("The location already has Webex Calling.");
    }
    backend.locations.change({ ...location, calling: 1, announcement_language: body.announcementLanguage });
    return { status: 201, body: { id: body.id } };
}

function change(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const { announcementLanguage, mainNumber, ...rest } = readBody(call, callingSettingsBody);
    refuseLanguages(announcementLanguage);
    const wanted = rest.callingLineId?.phoneNumber ?? mainNumber;
    if (wanted !== undefined) {
        requireOwnNumber(backend, location, wanted);
    }
    backend.locations.change({
        ...location,
        main_number: wanted ?? location.main_number,
        announcement_language: announcementLanguage ?? location.announcement_language,
        details: withDetails(location, "calling", rest),
    });
    return { status: 204 };
}

/** Measured by others on live Webex: en_us passes, en_US does not. */
function refuseLanguages(...languages: readonly (string | undefined)[]): void {
    for (const language of languages) {
        if (language === undefined || language === language.toLowerCase()) {
            continue;
        }
        const description = `Invalid Language Code: ${language}.`;
        throw new WebexError(400, "The request was not accepted.", [{ errorCode: INVALID_LANGUAGE, description }]);
    }
}

function requireOwnNumber(backend: Backend, location: LocationRow, number: string): void {
    const found = backend.numbers.find(number);
    if (found?.location !== location.id) {
        throw badRequest(`${number} is not one of the location's phone numbers.`);
    }
    if (found.owner !== null) {
        throw conflict(`${number} belongs to a user and cannot be the main number.`);
    }
}
