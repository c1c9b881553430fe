// A plugin process with an emulator behind it, called as the engine calls for a small program.
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import { startEmulator, type TestEmulator } from "../support/emulator";
import {
    plain,
    PluginError,
    PluginProcess,
    struct,
    type PluginOptions,
    type Properties,
} from "../support/plugin-process";
import { customerArgs, templateArgs, urnOf } from "./program";

export interface Made {
    readonly urn: string;
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
}

export interface Difference {
    readonly changes: boolean;
    readonly detailed: Readonly<Record<string, string>>;
    readonly replaces: readonly string[];
}

const kindNames = Object.fromEntries(Object.entries(proto.PropertyDiff.Kind).map(([name, value]) => [value, name]));

export class Scene {
    private constructor(
        readonly emulator: TestEmulator,
        private running: PluginProcess,
        private readonly options: PluginOptions,
    ) {}

    static async open(options: PluginOptions = {}): Promise<Scene> {
        const emulator = await startEmulator();
        const args = { endpoint: emulator.url, accessToken: emulator.accessToken, ...options.args };
        const whole = { ...options, args };
        return new Scene(emulator, await PluginProcess.start(whole), whole);
    }

    get plugin(): PluginProcess {
        return this.running;
    }

    /** The engine starts a process for each phase of each command. */
    async nextCommand(): Promise<void> {
        await this.running.stop();
        this.running = await PluginProcess.start(this.options);
    }

    async close(): Promise<void> {
        const { printed } = this.running;
        await this.running.stop();
        await this.emulator.stop();
        expect(printed, "what nobody sees").to.equal("");
    }

    async check(urn: string, olds: Properties, news: Properties): Promise<{ inputs: Properties; failures: string[] }> {
        const answer = await this.plugin.ask<proto.CheckResponse>((callback) => {
            const request = new proto.CheckRequest();
            request.setUrn(urn);
            request.setOlds(struct(olds));
            request.setNews(struct(news));
            this.plugin.client.check(request, callback);
        });
        const failures = answer.getFailuresList().map((failure) => {
            expect(failure.getProperty(), "a named property makes the engine print its value").to.equal("");
            return failure.getReason();
        });
        return { inputs: plain(answer.getInputs()), failures };
    }

    async diff({ urn, id, inputs, outputs }: Made, news: Properties): Promise<Difference> {
        const answer = await this.plugin.ask<proto.DiffResponse>((callback) => {
            const request = new proto.DiffRequest();
            request.setId(id);
            request.setUrn(urn);
            request.setOlds(struct(outputs));
            request.setNews(struct(news));
            request.setOldInputs(struct(inputs));
            this.plugin.client.diff(request, callback);
        });
        const detailed = [...answer.getDetaileddiffMap().entries()].map(([path, one]) => [
            path,
            kindNames[one.getKind()] ?? "",
        ]);
        return {
            changes: answer.getChanges() === proto.DiffResponse.DiffChanges.DIFF_SOME,
            detailed: Object.fromEntries(detailed) as Record<string, string>,
            replaces: answer.getReplacesList(),
        };
    }

    async create(urn: string, properties: Properties, preview = false): Promise<{ id: string; outputs: Properties }> {
        const answer = await this.plugin.ask<proto.CreateResponse>((callback) => {
            const request = new proto.CreateRequest();
            request.setUrn(urn);
            request.setProperties(struct(properties));
            request.setPreview(preview);
            this.plugin.client.create(request, callback);
        });
        expect(answer.getRefreshBeforeUpdate()).to.equal(true);
        return { id: answer.getId(), outputs: plain(answer.getProperties()) };
    }

    async update({ urn, id, inputs, outputs }: Made, news: Properties, preview = false): Promise<Properties> {
        const answer = await this.plugin.ask<proto.UpdateResponse>((callback) => {
            const request = new proto.UpdateRequest();
            request.setId(id);
            request.setUrn(urn);
            request.setOlds(struct(outputs));
            request.setNews(struct(news));
            request.setOldInputs(struct(inputs));
            request.setPreview(preview);
            this.plugin.client.update(request, callback);
        });
        return plain(answer.getProperties());
    }

    async read(
        urn: string,
        id: string,
        properties: Properties = {},
        inputs?: Properties,
    ): Promise<{ id: string; inputs: Properties; outputs: Properties }> {
        const answer = await this.plugin.ask<proto.ReadResponse>((callback) => {
            const request = new proto.ReadRequest();
            request.setId(id);
            request.setUrn(urn);
            request.setProperties(struct(properties));
            if (inputs !== undefined) {
                request.setInputs(struct(inputs));
            }
            this.plugin.client.read(request, callback);
        });
        return { id: answer.getId(), inputs: plain(answer.getInputs()), outputs: plain(answer.getProperties()) };
    }

    async delete({ urn, id, outputs }: Made): Promise<void> {
        await this.plugin.ask((callback) => {
            const request = new proto.DeleteRequest();
            request.setUrn(urn);
            request.setId(id);
            request.setProperties(struct(outputs));
            this.plugin.client.delete(request, callback);
        });
    }

    async invoke(name: string, args: Properties): Promise<Properties> {
        const answer = await this.plugin.ask<proto.InvokeResponse>((callback) => {
            const request = new proto.InvokeRequest();
            request.setTok(`webexwholesale:index:${name}`);
            request.setArgs(struct(args));
            this.plugin.client.invoke(request, callback);
        });
        return plain(answer.getReturn());
    }

    /** Checks, then creates, as `pulumi up` does. */
    async up(kind: string, name: string, args: Properties): Promise<Made> {
        const urn = urnOf(kind, name);
        const { inputs, failures } = await this.check(urn, {}, args);
        expect(failures).to.deep.equal([]);
        const { id, outputs } = await this.create(urn, inputs);
        return { urn, id, inputs, outputs };
    }

    /** A template and a customer of it. */
    async customer(changes: Properties = {}): Promise<Made> {
        const template = await this.up("OnboardingTemplate", "standard", templateArgs());
        return this.up("WholesaleCustomer", "norrbygg", customerArgs({ provisioningId: template.id, ...changes }));
    }

    /** Calls the API, or the emulator's control, as somebody else than this program would. */
    async call(method: string, path: string, body?: unknown): Promise<unknown> {
        const base = path.startsWith("/emulator")
            ? this.emulator.control.replace(/\/emulator$/u, "")
            : this.emulator.url;
        const answer = await fetch(`${base}${path}`, {
            method,
            headers: {
                authorization: `Bearer ${this.emulator.accessToken}`,
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? null : JSON.stringify(body),
        });
        const text = await answer.text();
        expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).to.equal(true);
        return text === "" ? undefined : (JSON.parse(text) as unknown);
    }

    /** Requests since the last call of `DELETE /emulator/requests`. */
    async requests(): Promise<readonly { readonly method: string; readonly path: string }[]> {
        const { items } = (await this.call("GET", "/emulator/requests")) as {
            readonly items: readonly { readonly method: string; readonly path: string }[];
        };
        return items.filter(({ path }) => !path.includes("/emulator"));
    }

    async writes(): Promise<string[]> {
        return (await this.requests())
            .filter(({ method, path }) => method !== "GET" && !path.endsWith("/validate"))
            .map(({ method, path }) => `${method} ${path}`);
    }
}

export async function failureOf(call: Promise<unknown>): Promise<PluginError> {
    try {
        await call;
    } catch (error) {
        if (error instanceof PluginError) {
            return error;
        }
        throw error;
    }
    throw new Error("the call succeeded, and was to fail");
}
