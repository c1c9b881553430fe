// /telephony/config/numbers: all numbers and extensions of an organization, with their owners.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readQuery } from "../../call";
import { publicId, uuidOf } from "../../identifiers";
import { openOrganization } from "../../organization-access";
import { pageByOffset } from "../../paging";
import { pageSize, queryBoolean, queryNumber, queryText } from "../../shapes/query";
import type { ListedNumber } from "../../store/number-list";
import { badRequest } from "../../webex-error";
import { callingLocationOfCall } from "../locations/find";

export function numberRoutes(backend: Backend): Route[] {
    const candidates = "/v1/telephony/config/locations/:locationId/availableNumbers";
    return [
        { method: "GET", path: "/v1/telephony/config/numbers", handle: (call) => list(backend, call) },
        { method: "GET", path: candidates, handle: (call) => listCandidates(backend, call) },
    ];
}

const pageQuery = { start: queryNumber.default(0), max: pageSize(2000, 2000) };

const listQuery = z.object({
    orgId: queryText.optional(),
    locationId: queryText.optional(),
    phoneNumber: queryText.optional(),
    extension: queryText.optional(),
    available: queryBoolean.optional(),
    ownerType: queryText.optional(),
    ownerId: queryText.optional(),
    state: z.enum(["ACTIVE", "INACTIVE"]).optional(),
    ...pageQuery,
});

function list(backend: Backend, call: Call): Answer {
    const query = readQuery(call, listQuery);
    const { start, max, ownerType, available } = query;
    if (available !== undefined && ownerType !== undefined)
        throw badRequest("available cannot be combined with ownerType.");
    const org = openOrganization(backend, query.orgId);
    const rows = backend.numberList.list({
        org: org.id,
        location: query.locationId === undefined ? undefined : (uuidOf("LOCATION", query.locationId) ?? ""),
        number: query.phoneNumber,
        extension: query.extension,
        owner: query.ownerId === undefined ? undefined : (uuidOf("PEOPLE", query.ownerId) ?? ""),
        state: query.state,
        // Only people own numbers here, so any owner type asks for the owned ones.
        available: ownerType === undefined ? available : false,
        limit: max + 1,
        offset: start,
    });
    return pageByOffset(call, { max, offset: start, offsetName: "start" }, rows, (shown) => ({
        phoneNumbers: shown.map(numberAnswer),
    }));
}

function listCandidates(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const { start, max } = readQuery(call, z.object(pageQuery));
    const filter = { org: location.org, location: location.id, available: true, limit: max + 1, offset: start };
    return pageByOffset(
        call,
        { max, offset: start, offsetName: "start" },
        backend.numberList.list(filter),
        (shown) => ({
            phoneNumbers: shown.map(numberAnswer),
        }),
    );
}

function numberAnswer(row: ListedNumber): unknown {
    return {
        ...(row.number === null ? {} : { phoneNumber: row.number, phoneNumberType: "PRIMARY" }),
        ...(row.extension === null ? {} : { extension: row.extension }),
        state: row.state,
        mainNumber: row.number !== null && row.number === row.main_number,
        tollFreeNumber: row.type === "TOLLFREE",
        isServiceNumber: row.usage === "SERVICE",
        location: { id: publicId("LOCATION", row.location), name: row.location_name },
        ...(row.owner === null ? {} : { owner: ownerAnswer(row, row.owner) }),
    };
}

function ownerAnswer(row: ListedNumber, owner: string): unknown {
    return {
        id: publicId("PEOPLE", owner),
        type: "PEOPLE",
        firstName: row.first_name ?? "",
        lastName: row.last_name ?? "",
    };
}
