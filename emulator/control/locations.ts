// What only Control Hub can do to a location: Cisco's own PSTN, or an integrated provider's.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { detailsOf } from "../store/location-details";
import { notFound } from "../webex-error";

export function locationControl(backend: Backend): Route[] {
    return [{ method: "PUT", path: "/emulator/locations/:locationId", handle: (call) => change(backend, call) }];
}

const body = z.strictObject({ pstnConnectionType: z.enum(["CISCO_PSTN", "INTEGRATED_CCP"]).nullable() });

const CONTROL_HUB = "c0000000-0000-4000-8000-000000000003";
const names = { CISCO_PSTN: "Cisco Calling Plans", INTEGRATED_CCP: "Integrated Cloud Connected PSTN" } as const;

function change(backend: Backend, call: Call): Answer {
    const location = backend.locations.find(uuidOf("LOCATION", param(call, "locationId")) ?? "");
    if (location?.calling !== 1) {
        throw notFound("A Webex Calling location with this id");
    }
    const { pstnConnectionType: type } = readBody(call, body);
    const connection =
        type === null
            ? undefined
            : {
                  id: publicId("PSTN_CONNECTION", CONTROL_HUB),
                  displayName: names[type],
                  pstnServices: ["GEOGRAPHIC_NUMBERS"],
                  pstnConnectionType: type,
              };
    backend.locations.change({ ...location, details: JSON.stringify({ ...detailsOf(location), connection }) });
    return { status: 200, body: { pstnConnectionType: type } };
}
