// Where a request came in, as an address that later requests can use.
import type { Socket } from "node:net";

export function baseUrlOf(socket: Socket): string {
    const address = plain(socket.localAddress ?? "127.0.0.1");
    const host = address.includes(":") ? `[${address}]` : address;
    return `http://${host}:${socket.localPort ?? 0}/v1`;
}

export function isLoopback(address: string | undefined): boolean {
    const known = plain(address ?? "");
    return known === "::1" || known.startsWith("127.");
}

// An IPv4 address seen through an IPv6 socket.
function plain(address: string): string {
    return address.replace(/^::ffff:/u, "");
}
