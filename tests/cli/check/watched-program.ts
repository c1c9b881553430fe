// `webex-wholesale check --watch` of a program, in a process of its own: what it has printed, and how it ends.
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { dirname, join } from "node:path";
import { packageRoot } from "../../../tools/pulumi/package-root";
import type { CheckedProgram } from "./checked-program";

const WAITS = /^Waiting for changes in /gmu;

export class Watch {
    readonly child: ChildProcess;
    text = "";
    private readonly news = new EventEmitter();

    constructor(
        readonly program: CheckedProgram,
        args: readonly string[] = [],
    ) {
        const command = join(packageRoot(), "bin", "webex-wholesale.js");
        this.child = spawn(process.execPath, [command, "check", "--no-state", "--watch", ...args], {
            cwd: program.folder,
            env: {
                PATH: dirname(process.execPath),
                HOME: program.folder,
                WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
            },
        });
        const add = (chunk: Buffer): void => {
            this.text += chunk.toString();
            this.news.emit("more");
        };
        this.child.stdout?.on("data", add);
        this.child.stderr?.on("data", add);
        this.child.on("exit", () => this.news.emit("more"));
    }

    get checks(): number {
        return (this.text.match(WAITS) ?? []).length;
    }

    /** What it has said until that is true. */
    async until(isSo: () => boolean): Promise<string> {
        while (!isSo() && this.child.exitCode === null) {
            await once(this.news, "more");
        }
        expect(isSo(), this.text).to.equal(true);
        return this.text;
    }

    /** What it has said until it waits for the nth time. */
    async waiting(times: number): Promise<string> {
        await this.until(() => this.checks >= times);
        expect(this.checks, this.text).to.equal(times);
        return this.text;
    }

    /** The exit code, once no process writes to the command's output any more: its children have it too. */
    async interrupted(signal: NodeJS.Signals): Promise<number | null> {
        this.child.kill(signal);
        const [code] = (await once(this.child, "close")) as [number | null];
        return code;
    }

    /** What comes next, and it alone. */
    async next(write: () => void): Promise<string> {
        const before = this.text.length;
        const { checks } = this;
        write();
        return (await this.waiting(checks + 1)).slice(before);
    }
}
