// A real HTTP server on a free port whose behaviour each test writes itself.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ReceivedRequest {
    readonly method: string;
    /** Below `/v1`, without the query. */
    readonly path: string;
    readonly query: URLSearchParams;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
    /** `POST /wholesale/customers`. */
    readonly line: string;
}

/** Answers with what it returns as JSON, or by itself through the response. */
export type Handler = (question: ReceivedRequest, response: ServerResponse, server: WebServer) => unknown;

export interface WebServer {
    readonly endpoint: string;
    readonly origin: string;
    /** Every request so far, oldest first. */
    readonly questions: ReceivedRequest[];
    close(): Promise<void>;
}

export async function startWebServer(handler: Handler): Promise<WebServer> {
    const questions: ReceivedRequest[] = [];
    const server = createServer((request, response) => {
        void answer(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const webServer: WebServer = {
        endpoint: `${origin}/v1`,
        origin,
        questions,
        close: async () => {
            server.closeAllConnections();
            await new Promise((closed) => server.close(closed));
        },
    };

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const url = new URL(request.url ?? "/", origin);
        const method = request.method ?? "GET";
        const path = url.pathname.replace(/^\/v1/u, "");
        const body = await text(request);
        const question = {
            method,
            path,
            query: url.searchParams,
            headers: request.headers,
            body,
            line: `${method} ${path}`,
        };
        questions.push(question);
        const json = await handler(question, response, webServer);
        if (json !== undefined && !response.headersSent) {
            reply(response, 200, json);
        }
    }
    return webServer;
}

export function reply(
    response: ServerResponse,
    status: number,
    body?: unknown,
    headers: Record<string, string> = {},
): void {
    response.writeHead(status, body === undefined ? headers : { "content-type": "application/json", ...headers });
    response.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
}

/** Cuts the connection, whatever was sent before. */
export function drop(response: ServerResponse): undefined {
    response.destroy();
    return undefined;
}
