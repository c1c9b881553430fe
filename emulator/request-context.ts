// One request on its way through the server: its tracking id, its line in the log, and the fault that applies to it.
import type { Fault } from "./faults/fault";
import type { ObservedRequest } from "./request-log";

export class RequestContext {
    entry: ObservedRequest | undefined;
    fault: Fault | undefined;

    constructor(readonly trackingId: string) {}
}
