// Starts Pulumi's real dynamic-provider process, without a CLI, and speaks to it as the engine does.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Server } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { packageRoot } from "../../tools/pulumi/package-root";
import { listen } from "./listening-engine";
import type { Checked, Difference, Properties, Provider, ReadResult } from "./provider-calls";
import { providerErrorFrom } from "./provider-error";

export { providerLine, type Properties } from "./provider-calls";
export { ProviderError } from "./provider-error";

export interface ProviderOptions {
    /** Stack configuration by full key: `webexwholesale:endpoint`. */
    readonly config?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
    /** Where `require` of this package starts; the first example by default. */
    readonly cwd?: string;
}

type Callback<Answer> = (error: ServiceError | null, answer: Answer) => void;

const struct = (properties: Properties): Struct => Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
const plain = (message: Struct | undefined): Properties => message?.toJavaScript() ?? {};

const ask = <Answer>(call: (callback: Callback<Answer>) => unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
        call((error, answer) => (error === null ? resolve(answer) : reject(providerErrorFrom(error))));
    });

export class ProviderProcess implements Provider {
    private configured: Promise<proto.ConfigureResponse> | undefined;

    private constructor(
        private readonly child: ChildProcessByStdio<null, Readable, Readable>,
        private readonly client: ResourceProviderClient,
        private readonly engine: Server,
        private readonly lines: string[],
        private readonly config: Properties,
    ) {}

    static async start({ config = {}, env = {}, cwd }: ProviderOptions = {}): Promise<ProviderProcess> {
        const { server, address } = await listen();
        const script = require.resolve("@pulumi/pulumi/cmd/dynamic-provider/index.js");
        const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("WEBEX_WHOLESALE_"));
        const child = spawn(process.execPath, [script, address], {
            cwd: cwd ?? join(packageRoot(), "examples", "first-customer"),
            env: { ...Object.fromEntries(inherited), ...env },
            stdio: ["ignore", "pipe", "pipe"],
        });
        const lines: string[] = [];
        createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
        const out = createInterface({ input: child.stdout });
        const port = await new Promise<string>((resolve, reject) => {
            out.once("line", resolve);
            child.once("exit", () => reject(new Error(`the provider process ended: ${lines.join("\n")}`)));
        });
        out.on("line", (line) => lines.push(line));
        const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
        return new ProviderProcess(child, client, server, lines, config);
    }

    /** Everything the process printed after its port, on either stream. */
    get printed(): string {
        return this.lines.join("\n");
    }

    /** As the engine does once, before any other call; the calls below await it. */
    configure(): Promise<proto.ConfigureResponse> {
        this.configured ??= ask<proto.ConfigureResponse>((callback) => {
            const request = new proto.ConfigureRequest();
            request.setArgs(struct(this.config));
            this.client.configure(request, callback);
        });
        return this.configured;
    }

    async check(olds: Properties, news: Properties): Promise<Checked> {
        await this.configure();
        const answer = await ask<proto.CheckResponse>((callback) => {
            const request = new proto.CheckRequest();
            request.setOlds(struct(olds));
            request.setNews(struct(news));
            this.client.check(request, callback);
        });
        const failures = answer
            .getFailuresList()
            .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() }));
        return { inputs: plain(answer.getInputs()), failures };
    }

    async diff(id: string, olds: Properties, news: Properties): Promise<Difference> {
        await this.configure();
        const answer = await ask<proto.DiffResponse>((callback) => {
            const request = new proto.DiffRequest();
            request.setId(id);
            request.setOlds(struct(olds));
            request.setNews(struct(news));
            this.client.diff(request, callback);
        });
        const { DIFF_SOME, DIFF_UNKNOWN } = proto.DiffResponse.DiffChanges;
        const changes = answer.getChanges() === DIFF_UNKNOWN ? undefined : answer.getChanges() === DIFF_SOME;
        return { changes, replaces: answer.getReplacesList(), deleteBeforeReplace: answer.getDeletebeforereplace() };
    }

    async create(properties: Properties): Promise<{ readonly id: string; readonly properties: Properties }> {
        await this.configure();
        const answer = await ask<proto.CreateResponse>((callback) => {
            const request = new proto.CreateRequest();
            request.setProperties(struct(properties));
            this.client.create(request, callback);
        });
        return { id: answer.getId(), properties: plain(answer.getProperties()) };
    }

    async read(id: string, properties: Properties): Promise<ReadResult> {
        await this.configure();
        const answer = await ask<proto.ReadResponse>((callback) => {
            const request = new proto.ReadRequest();
            request.setId(id);
            request.setProperties(struct(properties));
            this.client.read(request, callback);
        });
        const inputs = answer.getInputs();
        return { id: answer.getId(), properties: plain(answer.getProperties()), inputs: inputs && plain(inputs) };
    }

    async update(id: string, olds: Properties, news: Properties): Promise<Properties> {
        await this.configure();
        const answer = await ask<proto.UpdateResponse>((callback) => {
            const request = new proto.UpdateRequest();
            request.setId(id);
            request.setOlds(struct(olds));
            request.setNews(struct(news));
            this.client.update(request, callback);
        });
        return plain(answer.getProperties());
    }

    async delete(id: string, properties: Properties): Promise<void> {
        await this.configure();
        await ask((callback) => {
            const request = new proto.DeleteRequest();
            request.setId(id);
            request.setProperties(struct(properties));
            this.client.delete(request, callback);
        });
    }

    /** As when the CLI was killed: nothing listens any more where the engine was. */
    async loseEngine(): Promise<void> {
        if (this.engine.listening) {
            await new Promise((closed) => this.engine.close(closed));
        }
    }

    /** Once the process has ended by itself. */
    async ended(): Promise<void> {
        if (this.isRunning) {
            await once(this.child, "close");
        }
    }

    private get isRunning(): boolean {
        return this.child.exitCode === null && this.child.signalCode === null;
    }

    signal(signal: NodeJS.Signals): void {
        this.child.kill(signal);
    }

    /** As when the CLI was killed: whatever the process writes has nowhere to go. */
    breakPipes(): void {
        this.child.stdout.destroy();
        this.child.stderr.destroy();
    }

    async endCommand(): Promise<void> {
        this.signal("SIGINT");
        await this.ended();
    }

    async stop(): Promise<void> {
        this.client.close();
        if (this.isRunning) {
            this.child.kill();
            await once(this.child, "exit");
        }
        await this.loseEngine();
    }
}
