// /telephony: calling on locations, numbers, extensions, emergency calls, PSTN.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { extensionCheckRoutes } from "./extension-check";
import { locationNumberRoutes } from "./location-numbers";
import { locationRemovalRoutes } from "./location-removal";
import { callingLocationRoutes } from "./locations";
import { numberCheckRoutes } from "./number-check";
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
        ...numberCheckRoutes(backend),
        ...numberRoutes(backend),
        ...redSkyRoutes(backend),
        ...pstnRoutes(backend),
    ];
}
