// Finds a location by its public id, within the organization that the caller names.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Call, param, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { openOrganizationWithUuid } from "../../organization-access";
import { queryText } from "../../shapes/query";
import type { LocationRow } from "../../store/locations";
import { notFound } from "../../webex-error";

const query = z.object({ orgId: queryText.optional() });

export function locationOfCall(backend: Backend, call: Call): LocationRow {
    return locationNamed(backend, call, param(call, "locationId"));
}

export function locationNamed(backend: Backend, call: Call, locationId: string): LocationRow {
    const location = locationOrNone(backend, call, locationId);
    if (location === undefined) {
        throw notFound("The location");
    }
    return location;
}

export function locationOrNone(backend: Backend, call: Call, locationId: string): LocationRow | undefined {
    const { orgId } = readQuery(call, query);
    const location = backend.locations.find(uuidOf("LOCATION", locationId) ?? "");
    const elsewhere = orgId !== undefined && uuidOf("ORGANIZATION", orgId) !== location?.org;
    if (location === undefined || elsewhere) {
        return undefined;
    }
    openOrganizationWithUuid(backend, location.org);
    return location;
}

export function callingLocationOfCall(backend: Backend, call: Call): LocationRow {
    const location = locationOfCall(backend, call);
    if (location.calling === 0) {
        throw notFound("A Webex Calling location with this id");
    }
    return location;
}
