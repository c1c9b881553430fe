// A fleet in a folder of its own, and a stand-in for pulumi that behaves for each stack as the test says.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { packageRoot } from "../../../tools/pulumi/package-root";

const COMMAND = join(packageRoot(), "bin", "webex-wholesale.js");

interface OneBehaviour {
    readonly prints?: string;
    readonly code?: number;
    /** Waits for a signal; deaf to the one that asks it to end. */
    readonly hang?: boolean | "deaf";
    readonly once?: boolean;
}

/** For a stack and a command such as `up`. */
export type Behaviour = Readonly<Record<string, OneBehaviour>>;

const STAND_IN = `#!${process.execPath}
const fs = require("node:fs");
const { join } = require("node:path");
const args = process.argv.slice(2), folder = process.env.STAND_IN;
const at = (name) => join(folder, name);
const rate = process.env.WEBEX_WHOLESALE_REQUESTS_PER_SECOND, sharing = process.env.WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES;
fs.appendFileSync(at("calls"), args.join(" ") + (rate ? " rate=" + rate : "") + (sharing ? " sharing=" + sharing : "") + "\\n");
const stacks = () => fs.readFileSync(at("stacks"), "utf8").split("\\n").filter(Boolean);
if (args[0] === "whoami" && process.env.RACE && !fs.existsSync(at("raced"))) { fs.writeFileSync(at("raced"), ""); console.error(process.env.RACE); process.exit(255); }
if (args[0] === "whoami") { console.log(JSON.stringify({ user: "me", url: process.env.BACKEND ?? "file:///tmp" })); process.exit(process.env.LOGGED_OUT ? 255 : 0); }
if (args[0] === "stack" && args[1] === "ls" && process.env.LOGGED_OUT) process.exit(255);
if (args[0] === "stack" && args[1] === "ls") { fs.appendFileSync(at("calls"), "parallel=" + process.env.PULUMI_DIY_BACKEND_PARALLEL + "\\n"); console.log(JSON.stringify(stacks().map((name) => ({ name, resourceCount: 3 })))); process.exit(0); }
if (args[0] === "stack" && args[1] === "init") { fs.appendFileSync(at("stacks"), args[2] + "\\n"); console.log("Created stack"); process.exit(0); }
if (args[0] === "stack" && args[1] === "output") { console.log(process.env.NO_OUTPUTS ? "{}" : '{"provisioningId":"x"}'); process.exit(0); }
const stack = args[args.indexOf("--stack") + 1];
const command = args.includes("--clear-pending-creates") ? "clear" : args[0];
const behaviour = JSON.parse(fs.readFileSync(at("behaviour.json"), "utf8"));
const key = stack + " " + command;
const one = behaviour[key] ?? {};
if (one.once) { delete behaviour[key]; fs.writeFileSync(at("behaviour.json"), JSON.stringify(behaviour)); }
console.log(one.prints ?? "Resources:\\n    3 unchanged\\n");
if (one.hang) {
    const child = require("node:child_process").spawn("bash", ["-c", "set -m; sleep 300 & echo $! > " + at("orphan.pid") + "; wait"], { stdio: "ignore" });
    process.on("SIGINT", () => { if (one.hang === "deaf") return; console.log("error: the update was cancelled"); process.exit(255); });
    fs.writeFileSync(at("hanging.pid"), String(process.pid));
    setInterval(() => undefined, 1000);
} else process.exit(one.code ?? 0);
`;

export interface Ran {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export class StandInFleet {
    readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "fleet-")));
    private readonly bin = join(this.folder, "bin");
    readonly fleet = join(this.folder, "fleet");

    constructor(customers: readonly string[], settings = "stack: externalId\n") {
        mkdirSync(this.bin);
        mkdirSync(this.fleet);
        writeFileSync(join(this.bin, "pulumi"), STAND_IN);
        chmodSync(join(this.bin, "pulumi"), 0o755);
        this.write({ "Pulumi.yaml": "name: voice\nruntime: nodejs\n", "fleet.yaml": settings });
        this.customers(customers);
        this.behave({});
        this.exist([]);
    }

    write(files: Readonly<Record<string, string>>): void {
        for (const [name, text] of Object.entries(files)) {
            writeFileSync(join(this.fleet, name), text);
        }
    }

    customers(names: readonly string[]): void {
        this.write({
            "customers.csv": ["externalId,name", ...names.map((name) => `${name},"Company, ${name}"`), ""].join("\n"),
        });
    }

    behave(behaviour: Behaviour): void {
        writeFileSync(join(this.folder, "behaviour.json"), JSON.stringify(behaviour));
    }

    /** The stacks that the backend has. */
    exist(stacks: readonly string[]): void {
        writeFileSync(join(this.folder, "stacks"), stacks.map((name) => `${name}\n`).join(""));
    }

    run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
        const all = [COMMAND, "fleet", ...args];
        const options = { cwd: this.fleet, env: this.env(env), encoding: "utf8", timeout: 60_000 } as const;
        const { status, stdout, stderr } = spawnSync(process.execPath, all, options);
        return { status, stdout, stderr };
    }

    start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
        return spawn(process.execPath, [COMMAND, "fleet", ...args], { cwd: this.fleet, env: this.env(env) });
    }

    /** What pulumi was asked since the last time, such as `up crm-1`. */
    calls(): string[] {
        const file = join(this.folder, "calls");
        const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
        rmSync(file, { force: true });
        return lines;
    }

    /** Those that ran a command on a stack. */
    runs(command: string): string[] {
        return this.calls()
            .filter((call) => call.startsWith(`${command} `))
            .map((call) => / --stack (\S+)/u.exec(call)?.[1] ?? "");
    }

    pid(name: "hanging" | "orphan"): number | undefined {
        const file = join(this.folder, `${name}.pid`);
        const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
        return text === "" ? undefined : Number(text);
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private env(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
        const inherited = Object.entries(process.env).filter(([name]) => !/^(WEBEX_WHOLESALE|PULUMI)_/u.test(name));
        return {
            ...Object.fromEntries(inherited),
            PATH: `${this.bin}${delimiter}${process.env["PATH"] ?? ""}`,
            STAND_IN: this.folder,
            WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
            WEBEX_WHOLESALE_ACCESS_TOKEN: "emulator",
            ...more,
        };
    }
}
