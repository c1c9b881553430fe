// /telephony/config/numbers: all numbers and extensions of an organization, with their owners.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { openOrganization } from "../../organization-access";
import { pageByOffset } from "../../paging";
import { numberPage, numberQuery, type NumberQuery } from "../../shapes/number-query";
import { queryText } from "../../shapes/query";
import type { NumberFilter } from "../../store/number-list";
import { callingLocationOfCall } from "../locations/find";
import { candidateAnswer, numberAnswer } from "./number-answer";

export function numberRoutes(backend: Backend): Route[] {
    const candidates = "/v1/telephony/config/locations/:locationId/availableNumbers";
    return [
        { method: "GET", path: "/v1/telephony/config/numbers", handle: (call) => list(backend, call) },
        { method: "GET", path: candidates, handle: (call) => listCandidates(backend, call) },
    ];
}

function list(backend: Backend, call: Call): Answer {
    const query = readQuery(call, numberQuery);
    const { start, max, details } = query;
    const org = openOrganization(backend, query.orgId).id;
    const rows = backend.numberList.list({ ...filterOf(query), org, limit: max + 1, offset: start });
    const count = details ? { count: backend.numberList.count(org) } : {};
    return pageByOffset(call, { max, offset: start, offsetName: "start" }, rows, (shown) => ({
        ...count,
        phoneNumbers: shown.map(numberAnswer),
    }));
}

function filterOf(query: NumberQuery): Omit<NumberFilter, "org" | "limit" | "offset"> {
    // Only people own numbers here; none is of another type than PRIMARY, reserved, or restricted to a region.
    const nothing =
        (query.ownerType ?? "PEOPLE") !== "PEOPLE" ||
        !["PRIMARY", "Default"].includes(query.phoneNumberType ?? "PRIMARY") ||
        query.reservedNumber === true ||
        query.restrictedNonGeoNumbers === true;
    return {
        nothing,
        location: query.locationId === undefined ? undefined : (uuidOf("LOCATION", query.locationId) ?? ""),
        number: query.phoneNumber,
        extension: query.extension,
        owner: query.ownerId === undefined ? undefined : (uuidOf("PEOPLE", query.ownerId) ?? ""),
        ownerName: query.ownerName,
        state: query.state === "Default" ? undefined : query.state,
        available: query.ownerType === undefined ? query.available : false,
        hasNumber:
            query.numberType === "EXTENSION"
                ? false
                : (query.numberType ?? query.phoneNumberType ?? query.state) !== undefined || undefined,
        tollFree: query.tollFreeNumbers,
        mobile: query.includedTelephonyTypes === undefined ? undefined : query.includedTelephonyTypes[0] === "M",
        service: query.serviceNumber,
        order: query.order,
    };
}

const candidateQuery = z.object({
    phoneNumber: queryText.optional(),
    ownerName: queryText.optional(),
    ...numberPage,
});

function listCandidates(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const { start, max, phoneNumber, ownerName } = readQuery(call, candidateQuery);
    const rows = backend.numberList.list({
        org: location.org,
        location: location.id,
        anyNumberOf: phoneNumber?.split(","),
        ownerName,
        available: true,
        limit: max + 1,
        offset: start,
    });
    const page = { max, offset: start, offsetName: "start" };
    return pageByOffset(call, page, rows, (shown) => ({ phoneNumbers: shown.map(candidateAnswer) }));
}
