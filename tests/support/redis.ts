// A Redis server for a test, where the machine has one: in memory, with a password, on a free port.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { until } from "../tools/until";
import { freePort } from "./free-port";

const PROGRAM = "redis-server";
const PASSWORD = "pass-w0rd";

export class RedisServer {
    private constructor(
        private readonly server: ChildProcess,
        readonly url: string,
    ) {}

    /** Nothing where there is no redis-server on the PATH. */
    static async start(): Promise<RedisServer | undefined> {
        if (spawnSync(PROGRAM, ["--version"]).status !== 0) {
            return undefined;
        }
        const port = await freePort();
        const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--requirepass", PASSWORD];
        const server = spawn(PROGRAM, options, { cwd: tmpdir(), stdio: ["ignore", "pipe", "ignore"] });
        let said = "";
        server.stdout.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
        await until("Redis is ready", () => /Ready to accept connections/iu.test(said));
        return new RedisServer(server, `redis://:${PASSWORD}@127.0.0.1:${port}/0`);
    }

    async stop(): Promise<void> {
        if (this.server.exitCode === null && this.server.signalCode === null) {
            const ended = once(this.server, "exit");
            this.server.kill("SIGTERM");
            await ended;
        }
    }
}
