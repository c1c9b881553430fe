// Where all processes of a partner keep their one request limit, as the environment names it.
import { ConfigurationError } from "./errors/family";
import { storeKindOf, type StoreKind } from "./store-kind";

export const SHARED_LIMIT_VARIABLE = "WEBEX_WHOLESALE_SHARED_RATE_LIMIT";
export const SHARED_LIMIT_PROCESSES_VARIABLE = "WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES";

export interface PartnerLimit {
    readonly kind: StoreKind;
    /** Contains a password: it is never part of a message, an input or a log. */
    readonly url: string;
    /** How many processes share the limit; what is left to each while the store cannot be used follows from it. */
    readonly processes: number;
}

/** Where nobody says how many there are: cautious, as the default of 10 requests a second then leaves one to each. */
const DEFAULT_PROCESSES = 10;
const MOST_PROCESSES = 10_000;

/** Of the environment only: Pulumi keeps a copy of the configuration in the state, and the limit belongs to where processes run. */
export function readPartnerLimit(
    get: (key: string) => string | undefined,
    env: NodeJS.ProcessEnv,
): PartnerLimit | undefined {
    if (get("sharedRateLimit") !== undefined) {
        throw new ConfigurationError(
            "sharedRateLimit is not a setting of the configuration, of which Pulumi keeps a copy in the state",
            `run \`pulumi config rm webexwholesale:sharedRateLimit\`, and set ${SHARED_LIMIT_VARIABLE} in the environment.`,
        );
    }
    const url = env[SHARED_LIMIT_VARIABLE]?.trim() ?? "";
    if (url === "") {
        return undefined;
    }
    const kind = storeKindOf(url);
    if (kind === undefined) {
        throw new ConfigurationError(
            `${SHARED_LIMIT_VARIABLE} is not a URL of PostgreSQL or Redis`,
            "write postgres://user:password@host/database or redis://:password@host.",
        );
    }
    return { kind, url, processes: processesIn(env) };
}

function processesIn(env: NodeJS.ProcessEnv): number {
    const text = env[SHARED_LIMIT_PROCESSES_VARIABLE]?.trim() ?? "";
    if (text === "") {
        return DEFAULT_PROCESSES;
    }
    const number = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= MOST_PROCESSES) {
        return number;
    }
    throw new ConfigurationError(
        `${SHARED_LIMIT_PROCESSES_VARIABLE} must be a whole number from 1 to ${MOST_PROCESSES}`,
        "set it to the number of processes that make requests at the same time.",
    );
}
