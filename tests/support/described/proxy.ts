// Stands between the provider and the emulator, lets through what Cisco describes, and answers 422 to the rest.
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { undescribed } from "./undescribed";

export interface StrictProxy {
    readonly endpoint: string;
    /** What was not described, a line each. */
    readonly complaints: string[];
    /** `PUT /locations/{id}`, the kinds of requests that were described. */
    readonly passed: string[];
    stop(): Promise<void>;
}

/** `endpoint`: the emulator's, `http://127.0.0.1:4010/v1`. */
export async function startStrictProxy(endpoint: string): Promise<StrictProxy> {
    const behind = new URL(endpoint);
    const complaints: string[] = [];
    const passed: string[] = [];
    const server = createServer((request, response) => {
        void judge(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    async function judge(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const url = new URL(request.url ?? "/", origin);
        const body = await text(request);
        const { method = "GET", headers } = request;
        const path = url.pathname.replace(/^\/v1/u, "");
        const complaint = undescribed({ method, path, query: url.searchParams, headers, body });
        if (complaint !== undefined) {
            complaints.push(complaint);
            response.writeHead(422, { "content-type": "application/json" });
            response.end(JSON.stringify({ message: complaint }));
            return;
        }
        passed.push(`${method} ${path}`);
        pass(request, body, response);
    }

    function pass({ method, url, headers }: IncomingMessage, body: string, response: ServerResponse): void {
        const options = { hostname: behind.hostname, port: behind.port, path: url, method, headers };
        const forwarded = ask(options, (answer) => {
            const { link } = answer.headers;
            // The next page is asked for through here as well.
            const led = typeof link === "string" ? { link: link.replaceAll(behind.origin, origin) } : {};
            response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...led });
            answer.pipe(response);
        });
        forwarded.on("error", () => response.destroy());
        forwarded.end(body);
    }

    const stop = async (): Promise<void> => {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
    };
    return { endpoint: `${origin}${behind.pathname}`, complaints, passed, stop };
}
