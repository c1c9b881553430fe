// What the user configures, from Pulumi's config or the environment; a bad value is refused with the line to write.
import { sourced, type Source, type Sourced } from "./credential-source";
import { ConfigurationError } from "./errors/family";
import { readPartnerLimit, type PartnerLimit } from "./partner-limit";
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
    /** Absent where each process limits only itself. */
    readonly partnerLimit?: PartnerLimit | undefined;
    /** In seconds, for one request and its whole answer. */
    readonly requestTimeout: number;
    /** In seconds, for one job of Webex. */
    readonly provisioningTimeout: number;
    /** `"required"`: a preview fails where Webex could not be asked. */
    readonly precheck: Precheck;
    /** Absent where the credentials come from the stack configuration, of which Pulumi keeps a copy in the state. */
    readonly signsInFrom?: SignsInFrom | undefined;
}

/** What is configured is the stack's present configuration, or the arguments of a provider that the program declares. */
export type Configured = "present configuration" | "provider arguments";

export type SignsInFrom = "environment" | Configured;

export type Precheck = boolean | "required";

export const SPELLINGS = {
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
export const WEBEX_REQUESTS_PER_SECOND = 10;
const LONGEST_SECONDS = 24 * 60 * 60;

/** For all but endpoint and credentials: the configuration wins over the environment, and blank is absent. */
export function settingOf(
    name: Name,
    get: (key: string) => string | undefined,
    env: NodeJS.ProcessEnv,
): string | undefined {
    return filled(get(name)) ?? filled(env[SPELLINGS[name]]);
}

export function readSettings(
    get: (key: string) => string | undefined,
    env: NodeJS.ProcessEnv,
    configured?: Configured,
): Settings {
    const lookup: Lookup = (name) => settingOf(name, get, env);
    const from = endpointAndCredentials(get, env);
    const endpoint = readEndpoint(from.endpoint ?? "https://webexapis.com/v1");
    const partnerLimit = readPartnerLimit(get, env);
    const signsInFrom = from.source === "environment" ? from.source : configured;
    return {
        endpoint,
        ...readCredentials(from),
        ...(signsInFrom === undefined ? {} : { signsInFrom }),
        ...(partnerLimit === undefined ? {} : { partnerLimit }),
        requestsPerSecond:
            positive("requestsPerSecond", lookup, 10, 1000) ??
            (isWebex(endpoint) ? WEBEX_REQUESTS_PER_SECOND : undefined),
        requestTimeout: positive("requestTimeout", lookup, 30, LONGEST_SECONDS) ?? 30,
        provisioningTimeout: positive("provisioningTimeout", lookup, 1800, LONGEST_SECONDS) ?? 1800,
        precheck: readPrecheck(lookup("precheck")),
    };
}

/** As configured, blank being absent; nothing is refused yet. */
export function endpointAndCredentials(get: (key: string) => string | undefined, env: NodeJS.ProcessEnv): Sourced {
    return sourced(
        (name) => filled(env[SPELLINGS[name]]),
        (name) => filled(get(name)),
    );
}

/** One line, without values, where one source has an endpoint or credentials that are not used. */
export function noteOfUnused({ source, unused }: Sourced): string | undefined {
    if (unused.length === 0) {
        return undefined;
    }
    const [used, other, names] =
        source === "environment"
            ? ["environment", "stack configuration", unused.map((name) => `webexwholesale:${name}`)]
            : ["stack configuration", "environment", unused.map((name) => SPELLINGS[name])];
    return (
        `note: the endpoint and all credentials are taken from the ${used}; these settings of the ${other} are not used ` +
        `(${names.join(", ")}).`
    );
}

function filled(value: string | undefined): string | undefined {
    const trimmed = value?.trim();
    return trimmed === "" ? undefined : trimmed;
}

function readEndpoint(value: string): string {
    const advice = "for example, run `pulumi config set webexwholesale:endpoint http://127.0.0.1:4010/v1`.";
    if (!URL.canParse(value)) {
        throw new ConfigurationError("The endpoint is not a URL", advice);
    }
    const url = new URL(value);
    if (url.protocol !== "http:" && url.protocol !== "https:") {
        throw new ConfigurationError("The endpoint must begin with https:// or http://", advice);
    }
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
        throw new ConfigurationError("The endpoint must not contain credentials, a query or a fragment", advice);
    }
    if (isWebex(value) && url.protocol === "http:") {
        throw new ConfigurationError(
            "With this endpoint the token would be sent to Webex unencrypted",
            "run `pulumi config set webexwholesale:endpoint https://webexapis.com/v1`.",
        );
    }
    return value.replace(/\/+$/u, "");
}

function readCredentials({ source, credentials }: Sourced): Pick<Settings, "accessToken" | "refresh"> {
    const accessToken = readToken(credentials.accessToken, source);
    const { clientId, clientSecret, refreshToken } = credentials;
    if (clientId !== undefined && clientSecret !== undefined && refreshToken !== undefined) {
        return { accessToken, refresh: { clientId, clientSecret, refreshToken } };
    }
    const missing = (["clientId", "clientSecret", "refreshToken"] as const).filter(
        (name) => credentials[name] === undefined,
    );
    if (missing.length < 3) {
        const names = source === "environment" ? missing.map((name) => SPELLINGS[name]) : missing;
        const lines =
            source === "environment"
                ? `set ${names.join(" and ")}`
                : `run ${missing.map((name) => `\`pulumi config set --secret webexwholesale:${name} ...\``).join(" and ")}`;
        throw new ConfigurationError(
            `clientId, clientSecret and refreshToken must be set together, but ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} missing`,
            `${lines}. All three are taken from the same source, here the ${source}.`,
        );
    }
    if (accessToken === undefined) {
        throw new ConfigurationError(
            "No Webex credentials are configured",
            "set WEBEX_WHOLESALE_ACCESS_TOKEN, or run `pulumi config set --secret webexwholesale:accessToken ...` " +
                "(or, to sign in with a refresh token, set clientId, clientSecret and refreshToken in the same way).",
        );
    }
    return { accessToken };
}

/** Copied from a header, a token brings its scheme along. */
function readToken(value: string | undefined, source: Source): string | undefined {
    const token = filled(value?.replace(/^Bearer(\s+|$)/iu, ""));
    if (token === undefined || /^[\x21-\x7e]+$/u.test(token)) {
        return token;
    }
    const where = source === "environment" ? SPELLINGS.accessToken : "webexwholesale:accessToken";
    throw new ConfigurationError(
        `${where} contains characters that cannot be part of a token, such as a space or a line break`,
        "copy the token again, without anything around it.",
    );
}

const LONGEST_SHOWN = 16;

/** A long one may be a token that was set under the wrong name. */
const brief = (value: string): string =>
    value.length > LONGEST_SHOWN ? `a text of ${value.length} characters` : JSON.stringify(value);

function positive(name: Name, lookup: Lookup, example: number, most: number): number | undefined {
    const value = lookup(name);
    if (value === undefined) {
        return undefined;
    }
    const number = /^\d+(\.\d+)?$/u.test(value) ? Number(value) : NaN;
    if (number > 0 && number <= most) {
        return number;
    }
    throw new ConfigurationError(
        `${name} is ${brief(value)}, but must be a number greater than 0 and at most ${most}`,
        `for example, run \`pulumi config set webexwholesale:${name} ${example}\`.`,
    );
}

function readPrecheck(value: string | undefined): Precheck {
    if (value === undefined || value === "true") {
        return true;
    }
    if (value === "false") {
        return false;
    }
    if (value === "required") {
        return value;
    }
    throw new ConfigurationError(
        `precheck is ${brief(value)}, but must be true, false or required`,
        "for example, run `pulumi config set webexwholesale:precheck false`.",
    );
}
