// Whether an endpoint is the real Webex, which has no API for the extensions.
export function isWebex(endpoint: string): boolean {
    const { hostname } = new URL(endpoint);
    return hostname === "webexapis.com" || hostname.endsWith(".webexapis.com");
}

export function isLoopback(endpoint: string): boolean {
    const { hostname } = new URL(endpoint);
    return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
