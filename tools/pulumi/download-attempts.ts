// Remembers failed downloads, so that a machine without Pulumi's server does not wait for it at every command.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { getProxyForUrl } from "proxy-from-env";
import { z } from "zod";
import { cacheFolder } from "./cache-folder";
import { cliAddress } from "./official";

// A failed attempt is repeated once a thousand times its duration has passed: waiting for a dead network never costs more than 0.1 %.
const PATIENCE = 1000;

const attemptSchema = z.object({ at: z.number(), took: z.number(), way: z.string(), problem: z.string() });

export class DownloadAttempts {
    private readonly file: string;

    constructor(private readonly env: NodeJS.ProcessEnv) {
        this.file = join(cacheFolder(env), "last-download-attempt.json");
    }

    /** Why the last attempt failed, where the next one would fail in the same way. */
    recentProblem(now: number = Date.now()): string | undefined {
        try {
            const last = attemptSchema.parse(JSON.parse(readFileSync(this.file, "utf8")));
            const isRecent = now >= last.at && now - last.at < last.took * PATIENCE;
            return isRecent && last.way === this.way()
                ? `${last.problem}; remove ${this.file} to try again now`
                : undefined;
        } catch {
            return undefined;
        }
    }

    failed(started: number, problem: string): void {
        mkdirSync(dirname(this.file), { recursive: true });
        const attempt = { at: Date.now(), took: Date.now() - started, way: this.way(), problem };
        writeFileSync(this.file, JSON.stringify(attempt), { mode: 0o600 });
    }

    succeeded(): void {
        rmSync(this.file, { force: true });
    }

    // Whoever names another mirror or another proxy wants to know at once whether it works. A proxy may hold a password.
    private way(): string {
        try {
            const address = cliAddress(this.env);
            const proxy = getProxyForUrl(address);
            const { host, username } = proxy === "" ? { host: "", username: "" } : new URL(proxy);
            return [address, host, username === "" ? "" : "with credentials"].join(" ").trim();
        } catch {
            return "";
        }
    }
}
