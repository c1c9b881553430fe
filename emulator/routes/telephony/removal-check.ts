// What prevents removing calling from a location.
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, refuseBody } from "../../call";
import type { LocationRow } from "../../store/locations";
import { callingLocationOfCall } from "../locations/find";

const PRECHECK = "/v1/telephony/config/locations/:locationId/actions/precheckForDeletion/invoke";

export function removalCheckRoutes(backend: Backend): Route[] {
    return [{ method: "POST", path: PRECHECK, handle: (call) => check(backend, call) }];
}

function check(backend: Backend, call: Call): Answer {
    refuseBody(call);
    const location = callingLocationOfCall(backend, call);
    const lastLocation = isLastCalling(backend, location);
    const usersInUseCount = backend.locations.countUsers(location.id);
    const body = {
        locationDeleteStatus: lastLocation || usersInUseCount > 0 ? "BLOCKED" : "UNBLOCKED",
        blocking: {
            lastLocation,
            trunksInUseCount: 0,
            usersInUseCount,
            workspacesInUseCount: 0,
            virtualLineInUseCount: 0,
            numbersOrderPending: false,
        },
        nonBlocking: { numbersPresent: backend.numbers.hasNumbers(location.id) },
        blockingUnlessForced: { nonUserEntitiesInUse: false, trunksCount: 0 },
    };
    return { status: 200, body };
}

export function isLastCalling(backend: Backend, location: LocationRow): boolean {
    return !backend.locations.firstCalling(location.org).some((other) => other.id !== location.id);
}
