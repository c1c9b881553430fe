// Runs the emulator as a separate process, on a free port and with an empty database, and ends it.
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../pulumi/package-root";

const LISTENING = /^listening on (http\S+)$/mu;

export class EmulatorProcess {
    private constructor(
        private readonly child: ChildProcess,
        readonly endpoint: string,
    ) {}

    static start(database: string): Promise<EmulatorProcess> {
        const command = join(packageRoot(), "bin", "webex-wholesale-emulator.js");
        const child = spawn(process.execPath, [command, "--port", "0", "--database", database], {
            stdio: ["ignore", "pipe", "pipe"],
        });
        return new Promise((resolve, reject) => {
            let said = "";
            const listen = (text: string): void => {
                said += text;
                const endpoint = LISTENING.exec(said)?.[1];
                if (endpoint !== undefined) {
                    resolve(new EmulatorProcess(child, endpoint));
                }
            };
            child.stdout.setEncoding("utf8").on("data", listen);
            child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
            child.once("error", reject);
            child.once("exit", (code) =>
                reject(new Error(`The emulator exited with code ${code ?? "none"}: ${said.trim()}`)),
            );
        });
    }

    async stop(): Promise<void> {
        if (this.child.exitCode === null && this.child.signalCode === null) {
            const ended = new Promise((resolve) => this.child.once("exit", resolve));
            this.child.kill();
            await ended;
        }
    }
}
