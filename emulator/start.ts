// Opens the database, builds the server and listens; both the command and the tests start it here.
import type { AddressInfo } from "node:net";
import { makeBackend, type BackendOptions } from "./backend";
import { systemClock } from "./clock";
import { Database } from "./database";
import { DEFAULTS } from "./defaults";
import { randomUuid } from "./identifiers";
import { seedAtStart } from "./seed/seed-at-start";
import type { SeedFile } from "./seed/seed-file";
import { buildServer } from "./server";
import { TrustedHosts } from "./trusted-hosts";

export interface EmulatorOptions extends Partial<BackendOptions> {
    readonly host?: string;
    readonly port?: number;
    readonly database: string;
    /** Names, beside this machine's own, by which requests may call the emulator. */
    readonly allowedHosts?: readonly string[];
    /** Written into an empty database before the first request is answered. */
    readonly seed?: SeedFile | undefined;
    /** Empties the database first. */
    readonly reset?: boolean | undefined;
    /** The largest number of pages that the database may have: a small disk. */
    readonly maxPages?: number;
}

export interface RunningEmulator {
    /** For example http://127.0.0.1:4010/v1. */
    readonly url: string;
    close(): Promise<void>;
}

export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
    const { host = DEFAULTS.host, port = DEFAULTS.port } = options;
    const database = new Database(options.database, options.maxPages);
    const backend = makeBackend(database, {
        accessToken: options.accessToken ?? DEFAULTS.accessToken,
        speed: options.speed ?? DEFAULTS.speed,
        clock: options.clock ?? systemClock,
        newUuid: options.newUuid ?? randomUuid,
    });
    const server = buildServer(backend, new TrustedHosts([host, ...(options.allowedHosts ?? [])]));
    const close = async (): Promise<void> => {
        await server.close();
        database.close();
    };
    try {
        // Listening comes first: where the port is taken, nothing is emptied.
        await server.listen({ host, port });
        seedAtStart(backend, options);
    } catch (error) {
        await server.close();
        database.discard();
        throw error;
    }
    return { url: addressOf(host, server.server.address()), close };
}

function addressOf(host: string, address: AddressInfo | string | null): string {
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return `http://${host.includes(":") ? `[${host}]` : host}:${port}/v1`;
}
