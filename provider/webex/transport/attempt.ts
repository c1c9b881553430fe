// One attempt over the network: no redirects, a deadline that covers the last byte of the body, and an answer that is read at once.
import axios, { AxiosError, type AxiosAdapter, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { ERROR_INSIDE, TIMED_OUT, UNREADABLE } from "./failure";

const overHttp: AxiosAdapter = axios.getAdapter("http");

export interface AttemptRules {
    readonly timeoutSeconds: number;
    /** A 2xx answer may carry `errors` and be no failure. */
    readonly allowErrorsInBody: boolean;
    /** Makes a server's words fit to be shown; names, ids and numbers are left as they are. */
    readonly presentable: (words: string) => string;
}

/** Where an answer that succeeded has sentences for people: reasons of a job, findings of a precheck, a status. */
const SENTENCES = new Set(["description", "message", "failureReason", "error", "error_description", "status"]);
const LISTS_OF_SENTENCES = new Set(["errors", "info"]);

/** The body of the response it resolves with is parsed JSON, or undefined where there is none. */
export async function attempt(config: InternalAxiosRequestConfig, rules: AttemptRules): Promise<AxiosResponse> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), rules.timeoutSeconds * 1_000);
    try {
        const response = await overHttp({ ...config, signal: deadline.signal });
        return { ...response, data: read(response, rules) };
    } catch (error) {
        if (!deadline.signal.aborted) {
            throw error;
        }
        throw new AxiosError(`no complete response within ${rules.timeoutSeconds} s`, TIMED_OUT, config);
    } finally {
        clearTimeout(timer);
    }
}

function read(response: AxiosResponse, { allowErrorsInBody, presentable }: AttemptRules): unknown {
    const text: unknown = response.data;
    if (typeof text !== "string" || text.trim() === "") {
        return undefined;
    }
    let body: unknown;
    try {
        body = JSON.parse(text, (key, value: unknown) => shown(key, withoutNulls(value), presentable));
    } catch {
        throw new AxiosError("the response is not JSON", UNREADABLE, response.config, undefined, response);
    }
    if (!allowErrorsInBody && hasErrorInside(body)) {
        throw new AxiosError("an error inside", ERROR_INSIDE, response.config, undefined, response);
    }
    return body;
}

function shown(key: string, value: unknown, presentable: AttemptRules["presentable"]): unknown {
    if (typeof value === "string") {
        return SENTENCES.has(key) || LISTS_OF_SENTENCES.has(key) ? presentable(value) : value;
    }
    if (!LISTS_OF_SENTENCES.has(key) || !Array.isArray(value)) {
        return value;
    }
    return value.map((one: unknown) => (typeof one === "string" ? presentable(one) : one));
}

/** Webex spells "absent" both ways; past this line there is one. */
function withoutNulls(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.filter((item) => item !== null);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

/** Objects have an id (or items), and may carry `errors` as a field; an error has none of these. */
function hasErrorInside(body: unknown): boolean {
    if (typeof body !== "object" || body === null) {
        return false;
    }
    if (["id", "url", "items", "provisioningId", "access_token"].some((key) => key in body)) {
        return false;
    }
    const { error, errors, failureReason } = body as Record<string, unknown>;
    return error !== undefined || failureReason !== undefined || (Array.isArray(errors) && errors.length > 0);
}
