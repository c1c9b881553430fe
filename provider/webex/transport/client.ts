// The axios client with its loop of repetitions; everything of one request that the loop needs is handed in, nothing is global.
import axios, { type AxiosInstance, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import axiosRetry from "axios-retry";
import type { Clock } from "../clock";
import { isLoopback } from "../webex-host";
import { attempt, type AttemptRules } from "./attempt";
import { failureOf } from "./failure";
import { RetryNotice, type ProgressLog } from "./retry-notice";
import { RateLimitPause } from "./rate-limit-pause";
import { busy, RETRY_WHILE_BUSY, shouldRetry } from "./retry-policy";
import { entryOf, entryOfFailure, type RequestLog } from "./request-entry";
import { retryDelay } from "./retry-delay";

export interface RequestOptions extends AttemptRules {
    /** What is being done, for whoever waits. */
    readonly about: string;
    readonly method: string;
    readonly url: string;
    readonly body?: string | undefined;
    readonly contentType?: string | undefined;
    readonly idempotent: boolean;
    /** Runs before each attempt, and may stop it; what it sets on the headers goes out with the attempt. */
    readonly beforeAttempt: (headers: { set(name: string, value: string): void }) => Promise<void>;
    /** Gives each attempt its turn. */
    readonly schedule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export type Client = (options: RequestOptions) => Promise<AxiosResponse>;

const BIGGEST_ANSWER = 64 * 1024 * 1024;

export function client(endpoint: string, { clock, stop, log, requestLog }: ClientOptions): Client {
    const instance: AxiosInstance = axios.create({
        responseType: "text",
        transformRequest: [(data: unknown) => data],
        transformResponse: [(data: unknown) => data],
        // A redirect could carry the token to another host, and turns a POST into a GET.
        maxRedirects: 0,
        maxContentLength: BIGGEST_ANSWER,
        // The emulator runs beside us; a proxy of the company does not know it.
        ...(isLoopback(endpoint) ? { proxy: false as const } : {}),
    });
    // How often is decided for each failure; the library's own wait is replaced by one on our clock.
    axiosRetry(instance, { retries: Number.MAX_SAFE_INTEGER, retryDelay: () => 0 });
    const rateLimitPause = new RateLimitPause(clock, stop);
    const retryNotice = new RetryNotice(clock, log);
    return (options) => send({ instance, clock, stop, rateLimitPause, retryNotice, requestLog }, options);
}

export interface ClientOptions {
    readonly clock: Clock;
    /** Aborted when the process is to end: what is under way is finished, and not repeated. */
    readonly stop: AbortSignal;
    readonly log: ProgressLog;
    /** Takes each attempt once it is over. */
    readonly requestLog?: RequestLog | undefined;
}

interface Dependencies extends Omit<ClientOptions, "log"> {
    readonly instance: AxiosInstance;
    readonly rateLimitPause: RateLimitPause;
    readonly retryNotice: RetryNotice;
}

async function send(
    { instance, clock, stop, rateLimitPause, retryNotice, requestLog }: Dependencies,
    options: RequestOptions,
): Promise<AxiosResponse> {
    const began = clock.now();
    const retries = { busy: 0, other: 0 };
    return instance.request({
        method: options.method,
        url: options.url,
        data: options.body,
        headers: {
            Accept: "application/json",
            "Content-Type": options.body === undefined ? null : (options.contentType ?? "application/json"),
            "User-Agent": "pulumi-webex-wholesale",
        },
        adapter: async (config: InternalAxiosRequestConfig) => {
            const go = async (): Promise<AxiosResponse | undefined> => {
                if (rateLimitPause.isActive) {
                    return undefined;
                }
                await options.beforeAttempt(config.headers);
                const began = clock.now();
                const sent = () => ({
                    ...options,
                    attempt: 1 + retries.busy + retries.other,
                    began,
                    ended: clock.now(),
                });
                try {
                    const response = await attempt(config, options);
                    requestLog?.(entryOf(sent(), response));
                    return response;
                } catch (error) {
                    requestLog?.(entryOfFailure(sent(), error));
                    throw error;
                }
            };
            // A turn that comes up while all are to be quiet is given back, so that afterwards the pace still holds.
            for (;;) {
                await rateLimitPause.wait();
                const response = await options.schedule(go);
                if (response === undefined) {
                    continue;
                }
                retryNotice.reset();
                return response;
            }
        },
        "axios-retry": {
            retryCondition: (error) => {
                const failure = failureOf(error);
                const retryState = {
                    retries: retries.other,
                    elapsed: clock.now() - began,
                    idempotent: options.idempotent,
                };
                const { status = 500 } = failure ?? {};
                if (failure !== undefined && status < 500 && !busy(failure)) {
                    retryNotice.reset();
                }
                return failure !== undefined && !stop.aborted && shouldRetry(failure, retryState);
            },
            onRetry: async (_, error) => {
                const failure = failureOf(error);
                if (failure === undefined) {
                    return;
                }
                const kind = busy(failure) ? "busy" : "other";
                retries[kind] += 1;
                const now = clock.now();
                const { retryAfter, status } = failure;
                const delay = retryDelay({ attempt: retries[kind], retryAfter, now, random: clock.random() });
                if (status === 429 && retryAfter !== undefined) {
                    rateLimitPause.extendTo(now + delay);
                }
                retryNotice.retrying({
                    failure,
                    about: options.about,
                    delay,
                    giveUpAfter: kind === "busy" ? RETRY_WHILE_BUSY : undefined,
                });
                await clock.sleep(delay);
            },
        },
    });
}
