// /telephony/config: calling on locations, numbers, extensions, emergency calls.
import type { Backend } from "../../backend";
import type { Route } from "../../call";
import { extensionCheckRoutes } from "./extension-check";
import { locationNumberRoutes } from "./location-numbers";
import { locationRemovalRoutes } from "./location-removal";
import { callingLocationRoutes } from "./locations";
import { numberRoutes } from "./numbers";
import { redSkyRoutes } from "./red-sky";

export function telephonyRoutes(backend: Backend): Route[] {
    return [
        ...callingLocationRoutes(backend),
        ...locationNumberRoutes(backend),
        ...locationRemovalRoutes(backend),
        ...extensionCheckRoutes(backend),
        ...numberRoutes(backend),
        ...redSkyRoutes(backend),
    ];
}
