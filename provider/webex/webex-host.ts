// Whether an endpoint is the real Webex, which has no API for the extensions, or on this machine.
import { isIPv4 } from "node:net";

/** With a dot at its end a name is the same. */
const hostOf = (endpoint: string): string => new URL(endpoint).hostname.replace(/\.$/u, "");

export function isWebex(endpoint: string): boolean {
    const host = hostOf(endpoint);
    return host === "webexapis.com" || host.endsWith(".webexapis.com");
}

export function isLoopback(endpoint: string): boolean {
    const host = hostOf(endpoint);
    return host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}
