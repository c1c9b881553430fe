// The store of a shared rate limit: rate-limiter-flexible over PostgreSQL or Redis, whose packages are loaded only where the setting asks for them.
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { ConfigurationError } from "../errors/family";
import { SHARED_LIMIT_VARIABLE, type PartnerLimit } from "../partner-limit";
import type { StoreKind } from "../store-kind";

export interface RateLimitStore {
    /** Counts up by one with each process that opens the store. */
    readonly place: number;
    /** 0 where the turn is the caller's, otherwise the milliseconds until the next one. */
    take(): Promise<number>;
    close(): void;
}

/** `spacing`: milliseconds between two turns. Opens a connection; rejects where that fails. */
export type OpenStore = (limit: PartnerLimit, spacing: number) => Promise<RateLimitStore>;

/** A store that takes longer is as good as none. */
const LONGEST_ANSWER = 2_000;
const NAME = "webex_wholesale_rate_limit";

const PACKAGES: Readonly<Record<StoreKind, readonly string[]>> = {
    PostgreSQL: ["rate-limiter-flexible", "pg"],
    Redis: ["rate-limiter-flexible", "ioredis"],
};

/** Loads the packages now, so that a missing one is said at once; `key`: what the processes with the same limit have in common. */
export function storeAt(kind: StoreKind, key: string): OpenStore {
    const opener = kind === "PostgreSQL" ? postgres : redis;
    try {
        return opener(key);
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") {
            const packages = PACKAGES[kind].join(" and ");
            throw new ConfigurationError(
                `${SHARED_LIMIT_VARIABLE} needs the packages ${packages}, of which one is not installed`,
                `run \`npm install ${PACKAGES[kind].join(" ")}\` in the folder of the program, or unset the variable.`,
            );
        }
        throw error;
    }
}

/* eslint-disable @typescript-eslint/no-require-imports */
function postgres(key: string): OpenStore {
    const { Pool } = require("pg") as typeof import("pg");
    const { RateLimiterPostgres } = require("rate-limiter-flexible") as typeof import("rate-limiter-flexible");
    return async ({ url }, spacing) => {
        const pool = new Pool({
            connectionString: url,
            max: 1,
            allowExitOnIdle: true,
            connectionTimeoutMillis: LONGEST_ANSWER,
            query_timeout: LONGEST_ANSWER,
        });
        const close = (): void => void pool.end().catch(() => undefined);
        // An idle connection that breaks is noticed by the next question.
        pool.on("error", () => undefined);
        const options = { ...oneEach(spacing / 1_000), storeClient: pool, tableName: NAME };
        try {
            const limiter = await new Promise<RateLimiterAbstract>((resolve, reject) => {
                const made = new RateLimiterPostgres(options, (error?: unknown) =>
                    error === undefined ? resolve(made) : reject(asError(error)),
                );
            });
            return await storeOn(limiter, key, close);
        } catch (error) {
            close();
            throw error;
        }
    };
}

function redis(key: string): OpenStore {
    const { Redis } = require("ioredis") as typeof import("ioredis");
    const { RateLimiterRedis } = require("rate-limiter-flexible") as typeof import("rate-limiter-flexible");
    return async ({ url }, spacing) => {
        const client = new Redis(url, {
            lazyConnect: true,
            connectTimeout: LONGEST_ANSWER,
            commandTimeout: LONGEST_ANSWER,
            maxRetriesPerRequest: 0,
            retryStrategy: () => null,
        });
        let cause: unknown;
        client.on("error", (error) => (cause = error));
        await client.connect().catch((error: unknown) => {
            // It only says that the connection is closed.
            throw cause ?? error;
        });
        // A command that has ended is not kept by the connection.
        client.stream.unref();
        const limiter = new RateLimiterRedis({
            // The library sends its script from one second on, which counts in whole seconds; here that second means the spacing.
            ...oneEach(1),
            storeClient: client,
            keyPrefix: NAME,
            customIncrTtlLuaScript: `local duration = ARGV[2] == '1' and ${spacing} or ARGV[2] * 1000
redis.call('set', KEYS[1], 0, 'PX', duration, 'NX')
return {redis.call('incrby', KEYS[1], ARGV[1]), redis.call('pttl', KEYS[1])}`,
        });
        return storeOn(limiter, key, () => client.disconnect());
    };
}
/* eslint-enable @typescript-eslint/no-require-imports */

const oneEach = (duration: number): { readonly points: number; readonly duration: number } => ({ points: 1, duration });

/** Long enough that the processes of one run are counted together. */
const A_DAY = { customDuration: 24 * 60 * 60 };

async function storeOn(limiter: RateLimiterAbstract, key: string, close: () => void): Promise<RateLimitStore> {
    const { consumedPoints } = await limiter.penalty(`${key} processes`, 1, A_DAY);
    return { place: consumedPoints, take: () => take(limiter, key), close };
}

async function take(limiter: RateLimiterAbstract, key: string): Promise<number> {
    try {
        await limiter.consume(key);
        return 0;
    } catch (rejection) {
        if (rejection instanceof Error) {
            throw rejection;
        }
        const { msBeforeNext } = rejection as { readonly msBeforeNext?: number };
        return Math.max(1, Math.ceil(msBeforeNext ?? 1));
    }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
