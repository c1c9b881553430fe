// Says which extensions are still free, in a location or in a whole organization.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../../call";
import { openOrganization } from "../../organization-access";
import { isExtension } from "../../rules/calling-user-form";
import { validateExtensionsBody } from "../../shapes/number-bodies";
import { queryText } from "../../shapes/query";
import { callingLocationOfCall } from "../locations/find";

export function extensionCheckRoutes(backend: Backend): Route[] {
    const inLocation = "/v1/telephony/config/locations/:locationId/actions/validateExtensions/invoke";
    const inOrganization = "/v1/telephony/config/actions/validateExtensions/invoke";
    return [
        { method: "POST", path: inLocation, handle: (call) => checkLocation(backend, call) },
        { method: "POST", path: inOrganization, handle: (call) => checkOrganization(backend, call) },
    ];
}

function checkLocation(backend: Backend, call: Call): Answer {
    const { id } = callingLocationOfCall(backend, call);
    return check(call, (extension) => backend.people.holderOfExtension(id, extension) !== undefined);
}

const query = z.object({ orgId: queryText.optional() });

function checkOrganization(backend: Backend, call: Call): Answer {
    const { id } = openOrganization(backend, readQuery(call, query).orgId);
    return check(call, (extension) => backend.people.hasExtensionInOrganization(id, extension));
}

function check(call: Call, isTaken: (extension: string) => boolean): Answer {
    const { extensions } = readBody(call, validateExtensionsBody);
    const seen = new Set<string>();
    const extensionStatus = extensions.map((extension) => {
        const state = stateOf(extension, isTaken, seen);
        seen.add(extension);
        return { extension, state };
    });
    const status = extensionStatus.every(({ state }) => state === "VALID") ? "OK" : "ERRORS";
    return { status: 200, body: { status, extensionStatus } };
}

function stateOf(extension: string, isTaken: (extension: string) => boolean, seen: ReadonlySet<string>): string {
    if (!isExtension(extension)) {
        return "INVALID";
    }
    if (seen.has(extension)) {
        return "DUPLICATE_IN_LIST";
    }
    return isTaken(extension) ? "DUPLICATE" : "VALID";
}
