// The emulator as the benchmark's backend: emptied before each run, limited where a scene says so, and asked what it served.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { EmulatorProcess } from "../tour/emulator-process";

export interface Limits {
    readonly requestsPerSecond?: number | undefined;
    readonly requestsPerMinute?: number | undefined;
}

const log = z.object({ items: z.array(z.looseObject({ method: z.string(), path: z.string(), status: z.number() })) });

export class Webex {
    private constructor(
        private readonly emulator: EmulatorProcess,
        private readonly folder: string,
    ) {}

    static async start(): Promise<Webex> {
        const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-bench-"));
        return new Webex(await EmulatorProcess.start(join(folder, "emulator.sqlite")), folder);
    }

    get endpoint(): string {
        return this.emulator.endpoint;
    }

    get env(): Record<string, string> {
        return { WEBEX_WHOLESALE_ENDPOINT: this.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: "emulator" };
    }

    /** Nothing in it, no limit, jobs that end at once. */
    async empty(): Promise<void> {
        await this.control("POST", "/reset");
        await this.control("PUT", "/partner", { speed: 0 });
        await this.limit({});
    }

    async limit({ requestsPerSecond, requestsPerMinute }: Limits): Promise<void> {
        await this.control("PUT", "/partner", {
            requestsPerSecond: requestsPerSecond ?? null,
            requestsPerMinute: requestsPerMinute ?? null,
        });
    }

    async forgetRequests(): Promise<void> {
        await this.control("DELETE", "/requests");
    }

    /** Those that were served; a request refused by the limit is repeated and counted then. */
    async requests(): Promise<number> {
        const { items } = log.parse(await this.control("GET", "/requests"));
        return items.filter(({ status }) => status !== 429).length;
    }

    async stop(): Promise<void> {
        await this.emulator.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async control(method: string, path: string, body?: unknown): Promise<unknown> {
        const url = `${this.endpoint.replace(/\/v1$/u, "/emulator")}${path}`;
        const response = await fetch(url, {
            method,
            headers: body === undefined ? {} : { "content-type": "application/json" },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
        }
        return text === "" ? undefined : JSON.parse(text);
    }
}
