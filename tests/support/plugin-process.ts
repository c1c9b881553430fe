// Starts the native plugin as Pulumi's engine does, by its launcher, and speaks to it over gRPC; no CLI is needed.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { credentials, Server, ServerCredentials, type ServiceError } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { packageRoot } from "../../tools/pulumi/package-root";
import type { Properties } from "./provider-calls";
import { providerErrorFrom } from "./provider-error";

export type { Properties } from "./provider-calls";
export { ProviderError as PluginError } from "./provider-error";

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
    /** The folder of the user's program. */
    readonly cwd?: string | undefined;
}

type Callback<Answer> = (error: ServiceError | null, answer: Answer) => void;

export const struct = (properties: Properties): Struct =>
    Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
export const plain = (message: Struct | undefined): Properties => message?.toJavaScript() ?? {};

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

    static async start({ args = {}, env = {}, provider = "default", cwd }: PluginOptions = {}): Promise<PluginProcess> {
        const logged: Logged[] = [];
        const printed: string[] = [];
        const { server, address } = await engine(logged);
        const inherited = Object.entries(process.env).filter(
            ([name]) => !/^(WEBEX_WHOLESALE_|PULUMI_CONFIG)/u.test(name),
        );
        // What the processes of one command remember: here each process is a command.
        const temporary = mkdtempSync(join(tmpdir(), "webex-wholesale-plugin-"));
        const child = spawn(join(packageRoot(), "plugin", "pulumi-resource-webexwholesale"), [address], {
            cwd,
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
            call((error, answer) => (error === null ? resolve(answer) : reject(providerErrorFrom(error))));
        });
    }

    /** What it printed after its port: Pulumi hides it. */
    get printed(): string {
        return this.printedLines.join("\n");
    }

    /** As when the CLI was killed. */
    loseEngine(): void {
        this.engineServer.forceShutdown();
    }

    /** Once the process has ended by itself. */
    async ended(): Promise<void> {
        if (this.isRunning) {
            await once(this.child, "close");
        }
    }

    signal(signal: NodeJS.Signals): void {
        this.child.kill(signal);
    }

    /** As when the CLI was killed: whatever the process writes has nowhere to go. */
    breakPipes(): void {
        this.child.stdout.destroy();
        this.child.stderr.destroy();
    }

    private get isRunning(): boolean {
        return this.child.exitCode === null && this.child.signalCode === null;
    }

    /** Ends as when the engine has closed it; the signal that ended it, or its exit code. */
    async stop(): Promise<NodeJS.Signals | number | null> {
        this.client.close();
        if (this.isRunning) {
            this.child.kill();
            await once(this.child, "exit");
        }
        this.engineServer.forceShutdown();
        rmSync(this.temporary, { recursive: true, force: true });
        return this.child.signalCode ?? this.child.exitCode;
    }
}
