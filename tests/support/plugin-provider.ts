// The native plugin's process in the place of the dynamic provider's, so that a scenario runs in both.
import type * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { NativeCalls } from "./native-calls";
import { PluginProcess, type Logged } from "./plugin-process";
import type { Properties, Provider } from "./provider-calls";
import type { ProviderOptions } from "./provider-process";

const shown = ({ severity, message }: Logged): string => (severity === "info" ? message : `${severity}: ${message}`);

const withoutNamespace = (config: Readonly<Record<string, unknown>>): Properties =>
    Object.fromEntries(Object.entries(config).map(([key, value]) => [key.replace(/^webexwholesale:/u, ""), value]));

export class PluginProvider extends NativeCalls implements Provider {
    private constructor(
        private readonly plugin: PluginProcess,
        inputs?: Map<string, Properties>,
    ) {
        const { client } = plugin;
        super(
            {
                check: (request) => plugin.ask<proto.CheckResponse>((answer) => client.check(request, answer)),
                diff: (request) => plugin.ask<proto.DiffResponse>((answer) => client.diff(request, answer)),
                create: (request) => plugin.ask<proto.CreateResponse>((answer) => client.create(request, answer)),
                read: (request) => plugin.ask<proto.ReadResponse>((answer) => client.read(request, answer)),
                update: (request) => plugin.ask<proto.UpdateResponse>((answer) => client.update(request, answer)),
                delete: (request) => plugin.ask((answer) => client.delete(request, answer)),
            },
            inputs,
        );
    }

    /** The inputs in the state outlive the process. */
    static async start(
        { config = {}, env = {}, cwd }: ProviderOptions = {},
        inputs?: Map<string, Properties>,
    ): Promise<PluginProvider> {
        const plugin = await PluginProcess.start({ args: withoutNamespace(config), env, cwd });
        return new PluginProvider(plugin, inputs);
    }

    get printed(): string {
        return [...this.plugin.logged.map(shown), this.plugin.printed].filter((line) => line !== "").join("\n");
    }

    async loseEngine(): Promise<void> {
        this.plugin.loseEngine();
        return Promise.resolve();
    }

    ended(): Promise<void> {
        return this.plugin.ended();
    }

    signal(signal: NodeJS.Signals): void {
        this.plugin.signal(signal);
    }

    breakPipes(): void {
        this.plugin.breakPipes();
    }

    async endCommand(): Promise<void> {
        await this.plugin.ask((answer) => this.plugin.client.cancel(new Empty(), answer));
        await this.plugin.stop();
    }

    stop(): Promise<unknown> {
        return this.plugin.stop();
    }
}
