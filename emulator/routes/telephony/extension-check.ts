// Says which extensions are still free in a location.
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody } from "../../call";
import { validateExtensionsBody } from "../../shapes/number-bodies";
import { callingLocationOfCall } from "../locations/find";

export function extensionCheckRoutes(backend: Backend): Route[] {
    const path = "/v1/telephony/config/locations/:locationId/actions/validateExtensions/invoke";
    return [{ method: "POST", path, handle: (call) => check(backend, call) }];
}

function check(backend: Backend, call: Call): Answer {
    const location = callingLocationOfCall(backend, call);
    const { extensions } = readBody(call, validateExtensionsBody);
    const seen = new Set<string>();
    const extensionStatus = extensions.map((extension) => {
        const state = stateOf(backend, location.id, extension, seen);
        seen.add(extension);
        return { extension, state };
    });
    const status = extensionStatus.every(({ state }) => state === "VALID") ? "OK" : "ERRORS";
    return { status: 200, body: { status, extensionStatus } };
}

function stateOf(backend: Backend, location: string, extension: string, seen: ReadonlySet<string>): string {
    if (!/^\d+$/.test(extension)) return "INVALID";
    if (seen.has(extension)) return "DUPLICATE_IN_LIST";
    return backend.people.holderOfExtension(location, extension) === undefined ? "VALID" : "DUPLICATE";
}
