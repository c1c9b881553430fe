// Speaks to the emulator as somebody else than Pulumi: over the ordinary API, and over its control calls.
import { z } from "zod";
import { startEmulatorProcess, type EmulatorProcess } from "./emulator";

const logged = z.object({
    items: z.array(z.looseObject({ method: z.string(), path: z.string(), status: z.number() })),
});
const listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

export type Answer = Record<string, unknown>;
export type Logged = z.infer<typeof logged>["items"][number];
export type Listed = z.infer<typeof listed>["items"];

/** Found nowhere by accident, so that a test may look for it in clear. */
export const TOKEN = "NmE0-token-of-the-engine-tests-8fK2";

const isWrite = ({ method, path }: Logged): boolean =>
    method !== "GET" && !(method === "POST" && path.endsWith("/validate"));

export class EngineEmulator {
    private constructor(private readonly emulator: EmulatorProcess) {}

    static async start(): Promise<EngineEmulator> {
        return new EngineEmulator(await startEmulatorProcess({ accessToken: TOKEN }));
    }

    get environment(): Record<string, string> {
        const { url, accessToken } = this.emulator;
        return { WEBEX_WHOLESALE_ENDPOINT: url, WEBEX_WHOLESALE_ACCESS_TOKEN: accessToken };
    }

    get url(): string {
        return this.emulator.url;
    }

    /** An API call, `/wholesale/customers`; refusals are errors. */
    async api(method: string, path: string, body?: unknown): Promise<Answer> {
        return this.ask(method, `${this.emulator.url}${path}`, body);
    }

    /** A control call, `/customers/{id}`. */
    async control(method: string, path: string, body?: unknown): Promise<Answer> {
        return this.ask(method, `${this.emulator.control}${path}`, body);
    }

    async list(path: string): Promise<Listed> {
        return listed.parse(await this.api("GET", path)).items;
    }

    customers(): Promise<Listed> {
        return this.list("/wholesale/customers");
    }

    /** Requests since the log was last emptied. */
    async requests(): Promise<Logged[]> {
        return logged.parse(await this.control("GET", "/requests")).items;
    }

    /** Those of them that change something; a precheck is a POST that does not. */
    async writes(): Promise<string[]> {
        return (await this.requests()).filter(isWrite).map(({ method, path }) => `${method} ${path}`);
    }

    stop(): Promise<void> {
        return this.emulator.stop();
    }

    private async ask(method: string, url: string, body: unknown): Promise<Answer> {
        const response = await fetch(url, {
            method,
            headers: { authorization: `Bearer ${this.emulator.accessToken}`, "content-type": "application/json" },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
        }
        return text === "" ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    }
}
