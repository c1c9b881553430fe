// A server in a separate process that prints its address: the emulator, or the empty handler beside it.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

export class ServerProcess {
    private constructor(
        private readonly child: ChildProcess,
        readonly endpoint: string,
        /** From its start until it listened. */
        readonly seconds: number,
    ) {}

    static async start(file: string, args: readonly string[]): Promise<ServerProcess> {
        const begun = performance.now();
        const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "inherit"] });
        let said = "";
        for await (const text of child.stdout.setEncoding("utf8")) {
            said += String(text);
            const endpoint = /^listening on (http\S+)$/mu.exec(said)?.[1];
            if (endpoint !== undefined) {
                return new ServerProcess(child, endpoint, (performance.now() - begun) / 1000);
            }
        }
        throw new Error(`${file} ended before it was listening: ${said}`);
    }

    async stop(): Promise<void> {
        if (this.child.exitCode === null && this.child.signalCode === null) {
            this.child.kill();
            await once(this.child, "exit");
        }
    }
}
