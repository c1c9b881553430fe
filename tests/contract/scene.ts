// A provider process with an emulator behind it, and the inputs of a small program, as the engine would send them.
import { expect } from "chai";
import {
    ProviderError,
    ProviderProcess,
    providerLine,
    type Properties,
    type ProviderOptions,
} from "../support/provider-process";
import { startStrictProxy } from "../support/described/proxy";
import { PluginProvider } from "../support/plugin-provider";
import type { Provider } from "../support/provider-calls";
import { startEmulator, type TestEmulator } from "../support/emulator";
import { customerArgs, templateArgs, userArgs } from "../support/smallest-args";

export const template = (changes: Properties = {}): Properties => ({
    __provider: providerLine("onboardingTemplate"),
    ...templateArgs(changes),
});

/** Of a template that is nowhere, for what is not sent; `Scene.customer` names one that is there. */
export const customer = (changes: Properties = {}): Properties => ({
    __provider: providerLine("wholesaleCustomer"),
    ...customerArgs({ packages: { webex_meetings: { quantity: 5 } }, ...changes }),
});

/** A user of meetings, and so without a number. */
export const user = (changes: Properties = {}): Properties => ({
    __provider: providerLine("customerUser"),
    ...userArgs(changes),
});

export interface Scene {
    readonly emulator: TestEmulator;
    /** Of the current command. */
    readonly provider: Provider;
    /** Ends the command and begins another: a provider process remembers what it read for as long as it lives. */
    nextCommand(): Promise<Provider>;
    /** A customer of a template that the emulator has. */
    customer(changes?: Properties): Properties;
    /** Tells the emulator something beside its API: `faults`, `requests`, `customers/{id}`. */
    control(method: string, path: string, body?: unknown): Promise<unknown>;
    /** Paths that were read, `/v1/roles` for one. */
    reads(): Promise<string[]>;
    /** Lines such as `POST /v1/wholesale/customers`, of requests that write. */
    writes(): Promise<string[]>;
    /** Calls the API as somebody else than this program would. */
    behindOurBack(method: string, path: string, body?: unknown): Promise<number>;
    /** What the check of a resource refuses, a line for each. */
    reasons(olds: Properties, news: Properties): Promise<string>;
    /** Checks, then creates, as `pulumi up` does. */
    up(inputs: Properties): Promise<{ id: string; inputs: Properties; outputs: Properties }>;
    /** What the provider sent so far: `PUT /locations/{id}`, each described by Cisco. */
    passed(): readonly string[];
    /** Fails where the provider sent anything that Cisco does not describe. */
    close(): Promise<void>;
}

export type Shell = "dynamic" | "native";

export interface SceneOptions extends ProviderOptions {
    /** Which process answers: of dynamic resources, or the native plugin. */
    readonly shell?: Shell;
}

interface Logged {
    readonly method: string;
    readonly path: string;
}

export async function aScene({ shell = "dynamic", ...options }: SceneOptions = {}): Promise<Scene> {
    const emulator = await startEmulator();
    const proxy = await startStrictProxy(emulator.url);
    const config = {
        "webexwholesale:endpoint": proxy.endpoint,
        "webexwholesale:accessToken": emulator.accessToken,
        ...options.config,
    };
    const inState = new Map<string, Properties>();
    const start = (): Promise<Provider> =>
        shell === "native"
            ? PluginProvider.start({ ...options, config }, inState)
            : ProviderProcess.start({ ...options, config });
    let provider = await start();
    const send = async (url: string, method: string, body: unknown): Promise<Response> =>
        fetch(url, {
            method,
            headers: {
                authorization: `Bearer ${emulator.accessToken}`,
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? null : JSON.stringify(body),
        });
    const control: Scene["control"] = async (method, path, body) => {
        const answer = await send(`${emulator.control}/${path}`, method, body);
        const text = await answer.text();
        expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).to.equal(true);
        return text === "" ? undefined : (JSON.parse(text) as unknown);
    };
    const { __provider, ...standard } = template({ name: "Standing" });
    const made = await send(`${emulator.url}/wholesale/onboardingTemplates`, "POST", {
        ...standard,
        services: ["webex_for_wholesale"],
    });
    const { provisioningId } = (await made.json()) as { readonly provisioningId?: unknown };
    expect(provisioningId, `a template, for ${String(__provider)}`).to.be.a("string");
    await control("DELETE", "requests");
    const logged = async (): Promise<readonly Logged[]> =>
        ((await control("GET", "requests")) as { readonly items: readonly Logged[] }).items;
    return {
        emulator,
        get provider() {
            return provider;
        },
        nextCommand: async () => {
            await provider.stop();
            provider = await start();
            return provider;
        },
        customer: (changes) => customer({ provisioningId, ...changes }),
        control,
        reads: async () => (await logged()).filter(({ method }) => method === "GET").map(({ path }) => path),
        writes: async () => {
            return (await logged())
                .filter(
                    ({ method, path }) =>
                        method !== "GET" && !path.includes("/emulator") && !path.endsWith("/validate"),
                )
                .map(({ method, path }) => `${method} ${path}`);
        },
        behindOurBack: async (method, path, body) => (await send(`${emulator.url}/${path}`, method, body)).status,
        reasons: async (olds, news) =>
            (await provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n"),
        up: async (inputs) => {
            const checked = await provider.check({}, inputs);
            expect(checked.failures).to.deep.equal([]);
            const { id, properties } = await provider.create(checked.inputs);
            return { id, inputs: checked.inputs, outputs: properties };
        },
        passed: () => proxy.passed,
        close: async () => {
            await provider.stop();
            await proxy.stop();
            await emulator.stop();
            expect(proxy.complaints, "requests that Cisco does not describe").to.deep.equal([]);
        },
    };
}

export async function failureOf(call: Promise<unknown>): Promise<ProviderError> {
    try {
        await call;
    } catch (error) {
        if (error instanceof ProviderError) {
            return error;
        }
        throw error;
    }
    throw new Error("the call succeeded, and was to fail");
}

/** A line of a stack trace, or of what Node prints for an error nobody caught. */
export const TRACE = /^\s+at |node:internal|\.js:\d+/mu;
