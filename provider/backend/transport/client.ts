// The axios client with its loop of repetitions; everything of one request that the loop needs is handed in, nothing is global.
import axios, { type AxiosInstance, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import axiosRetry from "axios-retry";
import type { Clock } from "../clock";
import { isLoopback } from "../webex-host";
import { attempt, type AttemptRules } from "./attempt";
import { failureOf } from "./failure";
import { MOST_REPEATS, repeatsAllowed } from "./repetition";
import { retryDelay } from "./retry-delay";

export interface Sending extends AttemptRules {
    readonly method: string;
    readonly url: string;
    readonly body?: string | undefined;
    readonly contentType?: string | undefined;
    readonly twiceIsOnce: boolean;
    /** Runs before each attempt, and may stop it; what it sets on the headers goes out with the attempt. */
    readonly before: (headers: { set(name: string, value: string): void }) => Promise<void>;
    /** Gives each attempt its turn. */
    readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export type Client = (sending: Sending) => Promise<AxiosResponse>;

const BIGGEST_ANSWER = 64 * 1024 * 1024;

export function client(endpoint: string, clock: Clock): Client {
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
    axiosRetry(instance, { retries: MOST_REPEATS, retryDelay: () => 0 });
    return (sending) => send(instance, clock, sending);
}

async function send(instance: AxiosInstance, clock: Clock, sending: Sending): Promise<AxiosResponse> {
    let repeats = 0;
    return instance.request({
        method: sending.method,
        url: sending.url,
        data: sending.body,
        headers: {
            Accept: "application/json",
            "Content-Type": sending.body === undefined ? null : (sending.contentType ?? "application/json"),
            "User-Agent": "pulumi-webex-wholesale",
        },
        adapter: (config: InternalAxiosRequestConfig) =>
            sending.inTurn(async () => {
                await sending.before(config.headers);
                return attempt(config, sending);
            }),
        "axios-retry": {
            retryCondition: (error) => {
                const failure = failureOf(error);
                return failure !== undefined && repeats < repeatsAllowed(failure, sending.twiceIsOnce);
            },
            onRetry: async (count, error) => {
                repeats = count;
                const retryAfter = failureOf(error)?.retryAfter;
                await clock.sleep(retryDelay({ attempt: count, retryAfter, now: clock.now(), random: clock.random() }));
            },
        },
    });
}
