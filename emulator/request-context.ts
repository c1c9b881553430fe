// One request on its way through the server: its tracking id, its line in the log, and the fault it met.
import type { Fault } from "./faults/fault";
import type { LoggedRequest } from "./request-log";

export class RequestContext {
    entry: LoggedRequest | undefined;
    fault: Fault | undefined;

    constructor(readonly trackingId: string) {}
}
