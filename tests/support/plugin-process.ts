// Starts the native plugin as Pulumi's engine does, by its launcher, and speaks to it over gRPC; no CLI is needed.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { credentials, type Metadata, Server, ServerCredentials, type ServiceError } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { packageRoot } from "../../tools/pulumi/package-root";

export type Properties = Record<string, unknown>;

export interface Logged {
    readonly severity: string;
    readonly message: string;
    readonly urn: string;
}

export interface PluginOptions {
    /** Arguments of Configure, without namespace. */
    readonly args?: Properties;
    readonly env?: Readonly<Record<string, string>>;
    /** Name of the provider; `default` is the engine's own. */
    readonly provider?: string;
}

export class PluginError extends Error {
    constructor(
        message: string,
        readonly code: number,
        /** Of an object that exists, but is not as declared. */
        readonly kept: { readonly id: string; readonly properties: Properties } | undefined,
    ) {
        super(message);
        this.name = "PluginError";
    }
}

type Callback<Answer> = (error: ServiceError | null, answer: Answer) => void;

export const struct = (properties: Properties): Struct =>
    Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
export const plain = (message: Struct | undefined): Properties => message?.toJavaScript() ?? {};

function errorFrom(error: ServiceError): PluginError {
    const [packed] = (error.metadata as Metadata | undefined)?.get("grpc-status-details-bin") ?? [];
    const any = Buffer.isBuffer(packed) ? Status.deserializeBinary(packed).getDetailsList()[0] : undefined;
    const detail = any && proto.ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8());
    const kept = detail && { id: detail.getId(), properties: plain(detail.getProperties()) };
    return new PluginError(error.details, error.code, kept);
}

/** Keeps what is logged. */
async function engine(lines: Logged[]): Promise<{ server: Server; address: string }> {
    const server = new Server();
    server.addService(EngineService, {
        log: (call: { request: LogRequest }, answer: Callback<Empty>) => {
            const { request } = call;
            const names = { [LogSeverity.WARNING]: "warning", [LogSeverity.ERROR]: "error" } as Record<number, string>;
            lines.push({
                severity: names[request.getSeverity()] ?? "info",
                message: request.getMessage(),
                urn: request.getUrn(),
            });
            answer(null, new Empty());
        },
    });
    const port = await new Promise<number>((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
            error === null ? resolve(bound) : reject(error),
        );
    });
    return { server, address: `127.0.0.1:${port}` };
}

const urnOfProvider = (name: string): string => `urn:pulumi:test::project::pulumi:providers:webexwholesale::${name}`;

export class PluginProcess {
    private constructor(
        private readonly child: ChildProcessByStdio<null, Readable, Readable>,
        readonly client: ResourceProviderClient,
        private readonly engineServer: Server,
        readonly logged: readonly Logged[],
        private readonly printedLines: readonly string[],
        private readonly temporary: string,
    ) {}

    static async start({ args = {}, env = {}, provider = "default" }: PluginOptions = {}): Promise<PluginProcess> {
        const logged: Logged[] = [];
        const printed: string[] = [];
        const { server, address } = await engine(logged);
        const inherited = Object.entries(process.env).filter(
            ([name]) => !/^(WEBEX_WHOLESALE_|PULUMI_CONFIG)/u.test(name),
        );
        // What the processes of one command remember: here each process is a command.
        const temporary = mkdtempSync(join(tmpdir(), "webex-wholesale-plugin-"));
        const child = spawn(join(packageRoot(), "plugin", "pulumi-resource-webexwholesale"), [address], {
            env: { ...Object.fromEntries(inherited), TMPDIR: temporary, ...env },
            stdio: ["ignore", "pipe", "pipe"],
        });
        createInterface({ input: child.stderr }).on("line", (line) => printed.push(line));
        const out = createInterface({ input: child.stdout });
        const port = await new Promise<string>((resolve, reject) => {
            out.once("line", resolve);
            child.once("exit", () => reject(new Error(`the plugin ended: ${printed.join("\n")}`)));
        });
        out.on("line", (line) => printed.push(line));
        const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
        const plugin = new PluginProcess(child, client, server, logged, printed, temporary);
        await plugin.ask<proto.ConfigureResponse>((callback) => {
            const request = new proto.ConfigureRequest();
            request.setArgs(struct(args));
            request.setUrn(urnOfProvider(provider));
            client.configure(request, callback);
        });
        return plugin;
    }

    ask<Answer>(call: (callback: Callback<Answer>) => unknown): Promise<Answer> {
        return new Promise((resolve, reject) => {
            call((error, answer) => (error === null ? resolve(answer) : reject(errorFrom(error))));
        });
    }

    /** What it printed after its port: Pulumi hides it. */
    get printed(): string {
        return this.printedLines.join("\n");
    }

    /** Ends as when the engine has closed it; the signal that ended it, or its exit code. */
    async stop(): Promise<NodeJS.Signals | number | null> {
        this.client.close();
        const isRunning = this.child.exitCode === null && this.child.signalCode === null;
        if (isRunning) {
            this.child.kill();
            await once(this.child, "exit");
        }
        this.engineServer.forceShutdown();
        rmSync(this.temporary, { recursive: true, force: true });
        return this.child.signalCode ?? this.child.exitCode;
    }
}
