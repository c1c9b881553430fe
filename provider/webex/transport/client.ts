// The axios client with its loop of repetitions; everything of one request that the loop needs is handed in, nothing is global.
import axios, { type AxiosInstance, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import axiosRetry from "axios-retry";
import type { Clock } from "../clock";
import { isLoopback } from "../webex-host";
import { attempt, type AttemptRules } from "./attempt";
import { failureOf } from "./failure";
import { Lasting, type Voice } from "./lasting";
import { Quiet } from "./quiet";
import { busy, BUSY_FOR, mayTryAgain } from "./repetition";
import { entryOf, entryOfFailure, type RequestLog } from "./request-entry";
import { retryDelay } from "./retry-delay";

export interface Sending extends AttemptRules {
    /** What is being done, for whoever waits. */
    readonly about: string;
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

export function client(endpoint: string, { clock, stop, voice, log }: Surroundings): Client {
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
    const quiet = new Quiet(clock, stop);
    const lasting = new Lasting(clock, voice);
    return (sending) => send({ instance, clock, stop, quiet, lasting, log }, sending);
}

export interface Surroundings {
    readonly clock: Clock;
    /** Aborted when the process is to end: what is under way is finished, and not repeated. */
    readonly stop: AbortSignal;
    readonly voice: Voice;
    /** Takes each attempt once it is over. */
    readonly log?: RequestLog | undefined;
}

interface Means extends Omit<Surroundings, "voice"> {
    readonly instance: AxiosInstance;
    readonly quiet: Quiet;
    readonly lasting: Lasting;
}

async function send({ instance, clock, stop, quiet, lasting, log }: Means, sending: Sending): Promise<AxiosResponse> {
    const began = clock.now();
    const repeats = { busy: 0, other: 0 };
    return instance.request({
        method: sending.method,
        url: sending.url,
        data: sending.body,
        headers: {
            Accept: "application/json",
            "Content-Type": sending.body === undefined ? null : (sending.contentType ?? "application/json"),
            "User-Agent": "pulumi-webex-wholesale",
        },
        adapter: async (config: InternalAxiosRequestConfig) => {
            const go = async (): Promise<AxiosResponse | undefined> => {
                if (quiet.kept) return undefined;
                await sending.before(config.headers);
                const began = clock.now();
                const sent = () => ({
                    ...sending,
                    attempt: 1 + repeats.busy + repeats.other,
                    began,
                    ended: clock.now(),
                });
                try {
                    const response = await attempt(config, sending);
                    log?.(entryOf(sent(), response));
                    return response;
                } catch (error) {
                    log?.(entryOfFailure(sent(), error));
                    throw error;
                }
            };
            // A turn that comes up while all are to be quiet is given back, so that afterwards the pace still holds.
            for (;;) {
                await quiet.over();
                const response = await sending.inTurn(go);
                if (response === undefined) continue;
                lasting.over();
                return response;
            }
        },
        "axios-retry": {
            retryCondition: (error) => {
                const failure = failureOf(error);
                const patience = {
                    repeats: repeats.other,
                    elapsed: clock.now() - began,
                    twiceIsOnce: sending.twiceIsOnce,
                };
                const { status = 500 } = failure ?? {};
                if (failure !== undefined && status < 500 && !busy(failure)) lasting.over();
                return failure !== undefined && !stop.aborted && mayTryAgain(failure, patience);
            },
            onRetry: async (_, error) => {
                const failure = failureOf(error);
                if (failure === undefined) return;
                const kind = busy(failure) ? "busy" : "other";
                repeats[kind] += 1;
                const now = clock.now();
                const { retryAfter, status } = failure;
                const delay = retryDelay({ attempt: repeats[kind], retryAfter, now, random: clock.random() });
                if (status === 429 && retryAfter !== undefined) quiet.until(now + delay);
                lasting.pause({
                    failure,
                    about: sending.about,
                    delay,
                    patience: kind === "busy" ? BUSY_FOR : undefined,
                });
                await clock.sleep(delay);
            },
        },
    });
}
