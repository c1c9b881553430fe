// Starts the language host as the engine does, in front of a program whose runner only writes down what it was told.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { LanguageRuntimeClient } from "@pulumi/pulumi/proto/language_grpc_pb";
import {
    ProgramInfo,
    RunPluginRequest,
    RunRequest,
    type RunPluginResponse,
    type RunResponse,
} from "@pulumi/pulumi/proto/language_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { z } from "zod";
import { until } from "./until";

const MAIN = join(__dirname, "..", "..", "tools", "pulumi", "language-host", "main.js");

const RUNNER = `
const { args, env, execArgv, pid } = { args: process.argv.slice(2), ...process };
require("fs").writeFileSync(__dirname + "/told.json.half", JSON.stringify({ args, env, execArgv, pid }));
require("fs").renameSync(__dirname + "/told.json.half", __dirname + "/told.json");
require(process.argv.at(-1) === "." ? process.cwd() + "/index.js" : process.cwd() + "/" + process.argv.at(-1));
`;

const toldSchema = z.object({
    args: z.array(z.string()),
    env: z.record(z.string(), z.string()),
    execArgv: z.array(z.string()),
    pid: z.number(),
});

export class LanguageHostProcess {
    private constructor(
        readonly folder: string,
        readonly process: ChildProcess,
        readonly client: LanguageRuntimeClient,
    ) {}

    /** `starter` runs the host as its child, for tests in which the parent is killed. */
    static async start(files: Readonly<Record<string, string>> = {}, starter?: string): Promise<LanguageHostProcess> {
        const folder = mkdtempSync(join(tmpdir(), "language-host-"));
        const written = { "node_modules/@pulumi/pulumi/cmd/run/index.js": RUNNER, ...files };
        for (const [name, text] of Object.entries(written)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), text);
        }
        const args = starter === undefined ? [MAIN, "127.0.0.1:9"] : ["-e", starter, MAIN, "127.0.0.1:9"];
        const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
        let printed = "";
        child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
        await until("the language host prints its port", () => printed.includes("\n"));
        const address = `127.0.0.1:${printed.trim()}`;
        const client = new LanguageRuntimeClient(address, grpc.credentials.createInsecure());
        return new LanguageHostProcess(folder, child, client);
    }

    run(change: (request: RunRequest) => unknown = () => undefined, entryPoint = "."): Promise<RunResponse> {
        const request = new RunRequest()
            .setProject("shop")
            .setStack("dev")
            .setOrganization("organization")
            .setPwd(this.folder)
            .setParallel(8)
            .setMonitorAddress("127.0.0.1:10")
            .setInfo(this.info(entryPoint));
        change(request);
        return new Promise((resolve, reject) => {
            this.client.run(request, (error, response) => (error === null ? resolve(response) : reject(error)));
        });
    }

    /** A policy pack in the folder, unless `change` makes it something else. */
    startPlugin(change: (request: RunPluginRequest) => unknown = () => undefined) {
        const request = new RunPluginRequest()
            .setKind("analyzer")
            .setPwd(dirname(this.folder))
            .setArgsList(["--logflow", "127.0.0.1:9"])
            .setInfo(this.info());
        change(request);
        return this.client.runPlugin(request);
    }

    /** All that a plugin printed until it ended. */
    async runPlugin(change?: (request: RunPluginRequest) => unknown) {
        const printed = { stdout: "", stderr: "", exitCode: -1 };
        for await (const one of this.startPlugin(change) as AsyncIterable<RunPluginResponse>) {
            printed.stdout += Buffer.from(one.getStdout_asU8()).toString();
            printed.stderr += Buffer.from(one.getStderr_asU8()).toString();
            if (one.hasExitcode()) {
                printed.exitCode = one.getExitcode();
            }
        }
        return printed;
    }

    info(entryPoint = ".", options: Parameters<typeof Struct.fromJavaScript>[0] = {}): ProgramInfo {
        return new ProgramInfo()
            .setRootDirectory(dirname(this.folder))
            .setProgramDirectory(this.folder)
            .setEntryPoint(entryPoint)
            .setOptions(Struct.fromJavaScript(options));
    }

    cancel(): Promise<void> {
        return new Promise((resolve, reject) => {
            this.client.cancel(new Empty(), (error) => (error === null ? resolve() : reject(error)));
        });
    }

    /** What the runner was told, once it has started. */
    async told(): Promise<z.infer<typeof toldSchema>> {
        const file = join(this.folder, "node_modules/@pulumi/pulumi/cmd/run/told.json");
        await until("the program runs", () => existsSync(file));
        return toldSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    }

    remove(): void {
        this.client.close();
        this.process.kill("SIGKILL");
        rmSync(this.folder, { recursive: true, force: true });
    }
}
