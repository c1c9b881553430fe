// A partner's processes, started at once with the environment of a shared limit, against an emulator that allows so many requests a second.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { startEmulator, type TestEmulator } from "../../support/emulator";

const requests = z.object({ items: z.array(z.object({ status: z.number(), millisecond: z.number() })) });

export interface Ended {
    readonly code: number | null;
    readonly output: string;
}

export class Partner {
    private constructor(
        private readonly emulator: TestEmulator,
        private readonly ownLimit: number,
    ) {}

    /** What the emulator allows in a second, and the limit that the processes are given. */
    static async limitedTo(perSecond: number, ownLimit = perSecond): Promise<Partner> {
        const emulator = await startEmulator();
        // Its first answer takes longer, and what comes late comes close to what follows.
        await fetch(`${emulator.url}/wholesale/customers`, {
            headers: { authorization: `Bearer ${emulator.accessToken}` },
        });
        await fetch(`${emulator.control}/partner`, {
            method: "PUT",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ requestsPerSecond: perSecond }),
        });
        await fetch(`${emulator.control}/requests`, { method: "DELETE" });
        return new Partner(emulator, ownLimit);
    }

    async run(count: number, env: Readonly<Record<string, string>>): Promise<Ended> {
        const child = spawn(process.execPath, [join(__dirname, "partner-process.js"), String(count)], {
            stdio: ["ignore", "pipe", "inherit"],
            env: {
                PATH: process.env["PATH"],
                WEBEX_WHOLESALE_ENDPOINT: this.emulator.url,
                WEBEX_WHOLESALE_ACCESS_TOKEN: this.emulator.accessToken,
                WEBEX_WHOLESALE_REQUESTS_PER_SECOND: String(this.ownLimit),
                ...env,
            },
        });
        const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
        return { code: child.exitCode, output };
    }

    /** Each with so many requests. */
    runAtOnce(processes: number, count: number, env: Readonly<Record<string, string>>): Promise<Ended[]> {
        const all = { WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES: String(processes), ...env };
        return Promise.all(Array.from({ length: processes }, () => this.run(count, all)));
    }

    async requests(): Promise<z.output<typeof requests>["items"]> {
        const answer = await fetch(`${this.emulator.control}/requests`);
        return requests.parse(await answer.json()).items;
    }

    async statuses(): Promise<number[]> {
        return (await this.requests()).map(({ status }) => status);
    }

    stop(): Promise<void> {
        return this.emulator.stop();
    }
}
