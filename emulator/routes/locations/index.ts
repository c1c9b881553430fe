// The routes under /locations, and what happens behind them.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../../call";
import { publicId, uuidOf } from "../../identifiers";
import { openOrganization } from "../../organization-access";
import { pageByOffset } from "../../paging";
import { locationInUse } from "../../rules/location-in-use";
import { locationNameTaken } from "../../rules/location-name-taken";
import { throwIfRefused } from "../../rules/refusal";
import type { LocationAddress } from "../../shapes/address";
import { CALLING_NAME, changeLocationBody, createLocationBody } from "../../shapes/location-bodies";
import { pageSize, queryNumber, queryText } from "../../shapes/query";
import { badRequest, conflict } from "../../webex-error";
import { locationAnswer } from "./answer";
import { locationOfCall } from "./find";

export function locationRoutes(backend: Backend): Route[] {
    const one = "/v1/locations/:locationId";
    return [
        { method: "GET", path: "/v1/locations", handle: (call) => list(backend, call) },
        { method: "POST", path: "/v1/locations", handle: (call) => create(backend, call) },
        {
            method: "GET",
            path: one,
            handle: (call) => ({ status: 200, body: locationAnswer(locationOfCall(backend, call)) }),
        },
        { method: "PUT", path: one, handle: (call) => change(backend, call) },
        { method: "DELETE", path: one, handle: (call) => remove(backend, call) },
    ];
}

const listQuery = z.object({
    orgId: queryText.optional(),
    name: queryText.optional(),
    id: queryText.optional(),
    offset: queryNumber.default(0),
    // Operators report that Webex returns at most 100 a page, although its description says 500.
    max: pageSize(100, 100),
});

function list(backend: Backend, call: Call): Answer {
    const { orgId, name, id, offset, max } = readQuery(call, listQuery);
    const org = openOrganization(backend, orgId);
    const wanted = name?.toLowerCase() ?? "";
    const uuid = id === undefined ? undefined : (uuidOf("LOCATION", id) ?? "");
    const rows = backend.locations
        .ofOrganization(org.id)
        .filter((row) => row.name.toLowerCase().includes(wanted) && (uuid === undefined || row.id === uuid));
    return pageByOffset(call, { max, offset }, rows.slice(offset, offset + max + 1), (shown) => ({
        items: shown.map(locationAnswer),
    }));
}

const orgQuery = z.object({ orgId: queryText.optional() });

function create(backend: Backend, call: Call): Answer {
    const org = openOrganization(backend, readQuery(call, orgQuery).orgId);
    const { name, timeZone, preferredLanguage, announcementLanguage, address, ...rest } = readBody(
        call,
        createLocationBody,
    );
    throwIfRefused(locationNameTaken(name, backend.locations.named(org.id, name)?.id, undefined));
    const id = backend.newUuid();
    backend.locations.add({
        id,
        org: org.id,
        name,
        time_zone: timeZone,
        preferred_language: preferredLanguage,
        announcement_language: announcementLanguage,
        address: JSON.stringify(address),
        details: JSON.stringify({ location: rest }),
        calling: 0,
        head_office: 0,
        main_number: null,
    });
    return { status: 201, body: { id: publicId("LOCATION", id) } };
}

function change(backend: Backend, call: Call): Answer {
    const present = locationOfCall(backend, call);
    const { name, timeZone, preferredLanguage, address } = readBody(call, changeLocationBody);
    const newName = name ?? present.name;
    if (present.calling === 1 && newName.length > CALLING_NAME) {
        throw badRequest(`name is longer than the ${CALLING_NAME} characters of a calling location.`);
    }
    throwIfRefused(locationNameTaken(newName, backend.locations.named(present.org, newName)?.id, present.id));
    backend.locations.change({
        ...present,
        name: newName,
        time_zone: timeZone ?? present.time_zone,
        preferred_language: preferredLanguage ?? present.preferred_language,
        address: JSON.stringify({ ...(JSON.parse(present.address) as LocationAddress), ...address }),
    });
    return { status: 204 };
}

function remove(backend: Backend, call: Call): Answer {
    const location = locationOfCall(backend, call);
    const { id } = location;
    throwIfRefused(
        locationInUse({ users: backend.locations.countUsers(id) > 0, numbers: backend.numbers.hasNumbers(id) }),
    );
    if (location.calling === 1 || backend.locationJobs.isOpenFor(id, backend.clock.now())) {
        throw conflict("The location still has Webex Calling; remove it with a deleteCallingLocation job first.");
    }
    const free = (backend.locationJobs.lastEnd(id) ?? 0) + backend.settings.partner.locationRemovalLag * 1000;
    if (backend.clock.now() < free) {
        throw conflict("The location is still being released by Webex Calling; try again later.");
    }
    backend.locations.remove(id);
    return { status: 204 };
}
