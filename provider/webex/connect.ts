// Puts the backend together. Nothing is sent before the first call.
import { printable } from "../validation/printable";
import type { WebexClient } from "./webex-client";
import { systemClock, type Clock } from "./clock";
import { customers } from "./endpoints/customers";
import { locations } from "./endpoints/locations";
import { numbers } from "./endpoints/numbers";
import { organizations } from "./endpoints/organizations";
import { people } from "./endpoints/people";
import { pstn } from "./endpoints/pstn";
import { subPartners } from "./endpoints/sub-partners";
import { subscribers } from "./endpoints/subscribers";
import { refuseUnreadableProxy } from "./errors/proxy";
import { absentSetupAssist, absentTemplates } from "./extensions/absent";
import { setupAssist } from "./extensions/setup-assist";
import { templates } from "./extensions/templates";
import type { Settings } from "./settings";
import type { RequestLog } from "./transport/request-entry";
import { Transport } from "./transport/transport";
import { isWebex } from "./webex-host";

export interface ConnectOptions {
    readonly clock?: Clock | undefined;
    /** Awaited before each request that writes; where it rejects, that request is not sent. */
    readonly beforeWrite?: (() => Promise<void> | void) | undefined;
    /** Takes a line for the user while Webex is at work; the next one may replace it. */
    readonly progress?: ((line: string) => void) | undefined;
    /** Takes a line that is to stay; by default as progress. */
    readonly note?: ((line: string) => void) | undefined;
    /** Aborted when the process is to end: requests under way are finished, none is begun. */
    readonly stop?: AbortSignal | undefined;
    /** Takes each attempt of a request once it is over. */
    readonly requestLog?: RequestLog | undefined;
}

export function connect(settings: Settings, options: ConnectOptions = {}): WebexClient {
    const { clock = systemClock, beforeWrite, stop = new AbortController().signal, requestLog } = options;
    const progress = (line: string): void => options.progress?.(printable(line));
    const note = (line: string): void => (options.note ?? progress)(printable(line));
    const transport = new Transport(settings, { clock, beforeWrite, stop, requestLog, log: { progress, note } });
    refuseUnreadableProxy(settings.endpoint);
    const hasExtensions = !isWebex(settings.endpoint);
    return {
        hasExtensions,
        templates: hasExtensions ? templates(transport) : absentTemplates(),
        customers: customers(transport, progress),
        subscribers: subscribers(transport),
        people: people(transport),
        organizations: organizations(transport),
        locations: locations(transport, progress),
        numbers: numbers(transport),
        pstn: pstn(transport),
        setupAssist: hasExtensions ? setupAssist(transport) : absentSetupAssist(),
        subPartners: (call) => subPartners(transport, call),
    };
}
