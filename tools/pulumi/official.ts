// Pulumi's own download server: what it is called, what its files are called, and whether it is worth asking now.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { cacheFolder } from "./cache-folder";
import { PINNED_VERSION } from "./version";

const OFFICIAL = "https://get.pulumi.com";

// A failed attempt is repeated once a thousand times its duration has passed: waiting for a dead network never costs more than 0.1 %.
const PATIENCE = 1000;

const attemptSchema = z.object({ at: z.number(), took: z.number() });

/** Where to download from; WEBEX_WHOLESALE_PULUMI_DOWNLOAD names a mirror. */
export function downloadServer(env: NodeJS.ProcessEnv): string {
    const mirror = env["WEBEX_WHOLESALE_PULUMI_DOWNLOAD"];
    return (mirror === undefined || mirror === "" ? OFFICIAL : mirror).replace(/\/+$/, "");
}

/** The address of the CLI for this machine. */
export function cliAddress(env: NodeJS.ProcessEnv): string {
    const system = process.platform === "win32" ? "windows" : process.platform;
    const ending = process.platform === "win32" ? "zip" : "tar.gz";
    return `${downloadServer(env)}/releases/sdk/pulumi-v${PINNED_VERSION}-${system}-${process.arch}.${ending}`;
}

/** The address of a resource plugin for this machine. */
export function pluginAddress(env: NodeJS.ProcessEnv, name: string, version: string): string {
    const system = process.platform === "win32" ? "windows" : process.platform;
    const architecture = process.arch === "x64" ? "amd64" : process.arch;
    return `${downloadServer(env)}/releases/plugins/pulumi-resource-${name}-v${version}-${system}-${architecture}.tar.gz`;
}

/** Remembers failed attempts, so that a machine without Pulumi's server does not wait for it at every command. */
export class Attempts {
    private readonly file: string;

    constructor(env: NodeJS.ProcessEnv) {
        this.file = join(cacheFolder(env), "last-download-attempt.json");
    }

    worthwhile(now: number = Date.now()): boolean {
        try {
            const last = attemptSchema.parse(JSON.parse(readFileSync(this.file, "utf8")));
            return now < last.at || now - last.at >= last.took * PATIENCE;
        } catch {
            return true;
        }
    }

    failed(started: number): void {
        mkdirSync(dirname(this.file), { recursive: true });
        writeFileSync(this.file, JSON.stringify({ at: Date.now(), took: Date.now() - started }));
    }

    succeeded(): void {
        rmSync(this.file, { force: true });
    }
}
