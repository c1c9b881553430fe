// /telephony: calling on locations, numbers, extensions, emergency calls, PSTN.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { extensionCheckRoutes } from "./extension-check";
import { locationNumberRoutes } from "./location-numbers";
import { locationRemovalRoutes } from "./location-removal";
import { callingLocationRoutes } from "./locations";
import { numberRoutes } from "./numbers";
import { redSkyRoutes } from "./red-sky";
import { removalCheckRoutes } from "./removal-check";
import { pstnRoutes } from "./pstn";

export function telephonyRoutes(backend: Backend): Route[] {
    return [
        ...callingLocationRoutes(backend),
        ...locationNumberRoutes(backend),
        ...removalCheckRoutes(backend),
        ...locationRemovalRoutes(backend),
        ...extensionCheckRoutes(backend),
        ...numberRoutes(backend),
        ...redSkyRoutes(backend),
        ...pstnRoutes(backend),
    ];
}
