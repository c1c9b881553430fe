// Starts the `redis-server` of the PATH for a test, without a file on the disk; nothing where there is none.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "./free-port";

export interface TestRedis {
    readonly url: string;
    stop(): Promise<void>;
}

export const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).status === 0;

const PASSWORD = "pass-w0rd";

export async function startRedis(): Promise<TestRedis> {
    const port = await freePort();
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--requirepass", PASSWORD];
    const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface({ input: server.stdout })) {
        if (line.includes("Ready to accept connections")) {
            break;
        }
    }
    server.stdout.resume();
    return {
        url: `redis://:${PASSWORD}@127.0.0.1:${port}`,
        stop: async () => {
            if (server.exitCode === null && server.signalCode === null) {
                server.kill("SIGKILL");
                await once(server, "exit");
            }
        },
    };
}
