// What the user configures, from Pulumi's config or the environment; a bad value is refused with the line to write.
import { ConfigurationError } from "./errors/family";
import { isWebex } from "./webex-host";

export interface RefreshCredentials {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
}

export interface Settings {
    readonly endpoint: string;
    readonly accessToken?: string | undefined;
    readonly refresh?: RefreshCredentials | undefined;
    /** No cap where absent. */
    readonly requestsPerSecond?: number | undefined;
    /** In seconds, for one request and its whole answer. */
    readonly requestTimeout: number;
    /** In seconds, for one job of Webex. */
    readonly provisioningTimeout: number;
    readonly precheck: boolean;
}

const SPELLINGS = {
    endpoint: "WEBEX_WHOLESALE_ENDPOINT",
    accessToken: "WEBEX_WHOLESALE_ACCESS_TOKEN",
    clientId: "WEBEX_WHOLESALE_CLIENT_ID",
    clientSecret: "WEBEX_WHOLESALE_CLIENT_SECRET",
    refreshToken: "WEBEX_WHOLESALE_REFRESH_TOKEN",
    requestsPerSecond: "WEBEX_WHOLESALE_REQUESTS_PER_SECOND",
    requestTimeout: "WEBEX_WHOLESALE_REQUEST_TIMEOUT",
    provisioningTimeout: "WEBEX_WHOLESALE_PROVISIONING_TIMEOUT",
    precheck: "WEBEX_WHOLESALE_PRECHECK",
} as const;

type Name = keyof typeof SPELLINGS;
type Lookup = (name: Name) => string | undefined;

/** Webex publishes no limit for the wholesale API; this stays below what public clients are known to get by with. */
const WEBEX_REQUESTS_PER_SECOND = 10;
const LONGEST_SECONDS = 24 * 60 * 60;

export function readSettings(get: (key: string) => string | undefined, env: NodeJS.ProcessEnv): Settings {
    const lookup: Lookup = (name) => filled(get(name)) ?? filled(env[SPELLINGS[name]]);
    const endpoint = readEndpoint(lookup("endpoint") ?? "https://webexapis.com/v1");
    const credentials = readCredentials(lookup);
    return {
        endpoint,
        ...credentials,
        requestsPerSecond:
            positive("requestsPerSecond", lookup, 10, 1000) ??
            (isWebex(endpoint) ? WEBEX_REQUESTS_PER_SECOND : undefined),
        requestTimeout: positive("requestTimeout", lookup, 30, LONGEST_SECONDS) ?? 30,
        provisioningTimeout: positive("provisioningTimeout", lookup, 1800, LONGEST_SECONDS) ?? 1800,
        precheck: readPrecheck(lookup("precheck")),
    };
}

function filled(value: string | undefined): string | undefined {
    const trimmed = value?.trim();
    return trimmed === "" ? undefined : trimmed;
}

function readEndpoint(value: string): string {
    const advice = "write for example `pulumi config set webexwholesale:endpoint http://127.0.0.1:4010/v1`.";
    if (!URL.canParse(value)) throw new ConfigurationError(`The endpoint is not a URL; ${advice}`);
    const url = new URL(value);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        throw new ConfigurationError(`The endpoint must begin with https:// or http://; ${advice}`);
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
        throw new ConfigurationError(`The endpoint must be free of credentials, query and fragment; ${advice}`);
    if (isWebex(value) && url.protocol === "http:")
        throw new ConfigurationError(
            "The endpoint would send the token to Webex unencrypted; write `pulumi config set webexwholesale:endpoint https://webexapis.com/v1`.",
        );
    return value.replace(/\/+$/u, "");
}

function readCredentials(lookup: Lookup): Pick<Settings, "accessToken" | "refresh"> {
    const accessToken = lookup("accessToken");
    const trio = {
        clientId: lookup("clientId"),
        clientSecret: lookup("clientSecret"),
        refreshToken: lookup("refreshToken"),
    };
    const { clientId, clientSecret, refreshToken } = trio;
    if (clientId !== undefined && clientSecret !== undefined && refreshToken !== undefined) {
        return { accessToken, refresh: { clientId, clientSecret, refreshToken } };
    }
    const missing = (["clientId", "clientSecret", "refreshToken"] as const).filter((name) => trio[name] === undefined);
    if (missing.length < 3) {
        const lines = missing.map((name) => `\`pulumi config set --secret webexwholesale:${name} ...\``).join(" and ");
        throw new ConfigurationError(
            `clientId, clientSecret and refreshToken belong together, and ${missing.join(" and ")} is missing; write ${lines}.`,
        );
    }
    if (accessToken === undefined) {
        throw new ConfigurationError(
            "There is nothing to sign in with; write `pulumi config set --secret webexwholesale:accessToken ...` or set WEBEX_WHOLESALE_ACCESS_TOKEN " +
                "(or, to sign in by refresh token, clientId, clientSecret and refreshToken in the same way).",
        );
    }
    return { accessToken };
}

function positive(name: Name, lookup: Lookup, example: number, most: number): number | undefined {
    const value = lookup(name);
    if (value === undefined) return undefined;
    const number = /^\d+(\.\d+)?$/u.test(value) ? Number(value) : NaN;
    if (number > 0 && number <= most) return number;
    throw new ConfigurationError(
        `${name} is ${JSON.stringify(value.slice(0, 40))}, and must be a number above 0, at most ${most}; ` +
            `write for example \`pulumi config set webexwholesale:${name} ${example}\`.`,
    );
}

function readPrecheck(value: string | undefined): boolean {
    if (value === undefined || value === "true") return true;
    if (value === "false") return false;
    throw new ConfigurationError(
        `precheck is ${JSON.stringify(value.slice(0, 40))}, and must be true or false; write \`pulumi config set webexwholesale:precheck false\`.`,
    );
}
