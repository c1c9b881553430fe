// Reads from Webex what it answers, before any of our descriptions of it; GET only.
import { systemClock } from "./clock";
import { refuseUnreadableProxy } from "./errors/proxy";
import type { Settings } from "./settings";
import type { ApiResponse } from "./transport/api-request";
import { Transport } from "./transport/transport";

export type Query = Readonly<Record<string, string | number | undefined>>;
export type RawRead = (path: string, query: Query, about: string) => Promise<ApiResponse>;

export function rawReader(settings: Settings, progress: (line: string) => void): RawRead {
    const stop = new AbortController().signal;
    const transport = new Transport(settings, { clock: systemClock, stop, log: { progress, note: progress } });
    refuseUnreadableProxy(settings.endpoint);
    return (path, query, about) => transport.send({ method: "GET", path, query, call: { about } });
}
