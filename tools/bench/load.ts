// Requests as fast as a server answers them, a fixed number at once, over connections that stay open.
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

export interface Answer {
    readonly status: number;
    readonly location: string | undefined;
    readonly next: string | undefined;
    readonly body: unknown;
}

const AT_ONCE = 32;

export class Load {
    private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

    constructor(private readonly endpoint: string) {}

    async ask(method: string, path: string, body?: unknown): Promise<Answer> {
        const url = path.startsWith("http") ? path : `${this.endpoint}${path}`;
        const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
            const headers = { authorization: "Bearer emulator", "content-type": "application/json" };
            const sent = request(url, { method, agent: this.agent, headers }, resolve);
            sent.once("error", reject);
            sent.end(body === undefined ? undefined : JSON.stringify(body));
        });
        const received = await text(response);
        const { statusCode = 0, headers } = response;
        if (statusCode >= 400) {
            throw new Error(`${method} ${url} answered ${statusCode}: ${received}`);
        }
        const next = /<([^>]+)>; *rel="?next"?/u.exec(String(headers["link"] ?? ""))?.[1];
        return {
            status: statusCode,
            location: headers.location,
            next,
            body: received === "" ? undefined : JSON.parse(received),
        };
    }

    /** Seconds for all of it. */
    async all(count: number, work: (index: number) => Promise<unknown>): Promise<number> {
        const begun = performance.now();
        let index = 0;
        const worker = async (): Promise<void> => {
            while (index < count) {
                await work(index++);
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        return (performance.now() - begun) / 1000;
    }

    close(): void {
        this.agent.destroy();
    }
}
