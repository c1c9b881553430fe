// Stands between provider and emulator, passes everything on, and stops at the moment a run wants to kill somebody.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Stop {
    /** The request that it stops at, counted from 1. */
    readonly at: number;
    /** Before the backend sees the request, or after it has done it and before the answer leaves. */
    readonly when: "before" | "after";
    /** What happens meanwhile; false: the one who asked is dead, and the connection with it. */
    readonly act: () => Promise<boolean>;
}

export class PausingProxy {
    private seen = 0;
    private underWay = 0;
    private stop: Stop | undefined;
    private waiting: (() => void)[] = [];

    private constructor(
        private readonly server: Server,
        private readonly target: URL,
    ) {}

    static async start(target: string): Promise<PausingProxy> {
        const server = createServer();
        const proxy = new PausingProxy(server, new URL(target));
        server.on("request", (asked, answer) => void proxy.pass(asked, answer));
        await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
        return proxy;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.target.pathname}`;
    }

    /** Counts from here; undefined: nothing stops. */
    expect(stop: Stop | undefined): void {
        this.seen = 0;
        this.stop = stop;
    }

    get requests(): number {
        return this.seen;
    }

    /** Once nothing is under way any more. */
    async idle(): Promise<void> {
        while (this.underWay > 0) {
            await new Promise<void>((free) => this.waiting.push(free));
        }
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((closed) => this.server.close(closed));
    }

    private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
        this.underWay += 1;
        this.seen += 1;
        const stop = this.stop?.at === this.seen ? this.stop : undefined;
        try {
            const isAlive = stop?.when !== "before" || (await stop.act());
            if (!isAlive) {
                return void asked.socket.destroy();
            }
            const got = await this.forward(asked);
            const reads = stop?.when !== "after" || (await stop.act());
            if (!reads) {
                return void asked.socket.destroy();
            }
            answer.writeHead(got.statusCode ?? 502, got.headers);
            for await (const part of got) {
                answer.write(part as Buffer);
            }
            answer.end();
        } catch {
            // The backend cut the connection, as a fault told it to.
            asked.socket.destroy();
        } finally {
            this.underWay -= 1;
            if (this.underWay === 0) {
                this.waiting.splice(0).forEach((free) => free());
            }
        }
    }

    private forward(asked: IncomingMessage): Promise<IncomingMessage> {
        const { host, hostname, port } = this.target;
        return new Promise((resolve, reject) => {
            const options = { hostname, port, method: asked.method, path: asked.url, agent: false as const };
            const onward = request({ ...options, headers: { ...asked.headers, host, connection: "close" } }, resolve);
            onward.on("error", reject);
            asked.pipe(onward);
        });
    }
}
