// The control calls under /emulator: for tests and tours, answered to this machine only, without a token.
import type { Backend } from "../backend";
import type { Route } from "../call";
import { customerControl } from "./customers";
import { faultControl } from "./faults";
import { journalControl } from "./journal";
import { locationControl } from "./locations";
import { locationJobControl } from "./location-jobs";
import { organizationControl } from "./organizations";
import { partnerControl } from "./partner";
import { requestControl } from "./requests";
import { resetControl } from "./reset";
import { seedControl } from "./seed";
import { subscriberControl } from "./subscribers";

export function controlRoutes(backend: Backend): Route[] {
    return [
        ...requestControl(backend),
        ...partnerControl(backend),
        ...customerControl(backend),
        ...organizationControl(backend),
        ...subscriberControl(backend),
        ...locationControl(backend),
        ...locationJobControl(backend),
        ...journalControl(backend),
        ...faultControl(backend),
        ...resetControl(backend),
        ...seedControl(backend),
    ];
}
