// The way to the backend: signs in, keeps the pace, lets one writer at a time through, repeats what may be repeated, and names what went wrong.
import type { AxiosResponse } from "axios";
import { printable } from "../../validation/printable";
import { steady, type Clock } from "../clock";
import { errorFrom } from "../errors/from-failure";
import { Interrupted, NotAllowed, NotSignedIn } from "../errors/family";
import { proxyTo } from "../errors/proxy";
import type { Settings } from "../settings";
import { Secrets } from "../sign-in/secrets";
import { granted, SignIn, type Granted } from "../sign-in/sign-in";
import { client, type Client } from "./client";
import { isIdempotent, writes, type ApiResponse, type ApiRequest } from "./api-request";
import { failureOf } from "./failure";
import { parseResponse } from "./parse-response";
import { OrganizationWarmUp } from "./organization-warm-up";
import type { ProgressLog } from "./retry-notice";
import { rateLimiter, type RateLimiter } from "./rate-limiter";
import { storeAt } from "./rate-limit-store";
import type { RequestLog } from "./request-entry";
import { PartnerRateLimiter, type PartnerRateLimiterOptions } from "./partner-rate-limiter";
import { requestUrl } from "./url";
import { KeyedMutex } from "./keyed-mutex";

export interface TransportOptions {
    readonly clock: Clock;
    readonly beforeWrite?: (() => Promise<void> | void) | undefined;
    readonly log: ProgressLog;
    /** Aborted when the process is to end: no request is begun any more, and no wait goes on. */
    readonly stop: AbortSignal;
    readonly requestLog?: RequestLog | undefined;
}

const FORM = "application/x-www-form-urlencoded";

export class Transport {
    readonly writeMutex = new KeyedMutex();
    readonly clock: Clock;
    private readonly client: Client;
    private readonly rateLimiter: RateLimiter;
    private readonly secrets = new Secrets();
    private readonly signIn: SignIn;
    private readonly organizationWarmUp = new OrganizationWarmUp((request) => this.withToken(request));

    constructor(
        readonly settings: Settings,
        private readonly options: TransportOptions,
    ) {
        const { stop, log, requestLog } = options;
        this.clock = steady(options.clock, stop);
        this.client = client(settings.endpoint, { clock: this.clock, stop, log, requestLog });
        this.rateLimiter = limiterOf(settings, { clock: this.clock, stop, warn: log.note });
        this.signIn = new SignIn(settings, this.clock, this.secrets, (form) => this.askForToken(form));
    }

    get isStopping(): boolean {
        return this.options.stop.aborted;
    }

    async send(request: ApiRequest): Promise<ApiResponse> {
        const go = (): Promise<ApiResponse> => this.withWarmUp(request);
        const { customerId } = request.call;
        if (customerId !== undefined) {
            this.writeMutex.addAlias(request.orgId, customerId);
        }
        return writes(request) && request.writeKey !== undefined ? this.writeMutex.run(request.writeKey, go) : go();
    }

    private async withWarmUp(request: ApiRequest): Promise<ApiResponse> {
        try {
            return await this.withToken(request);
        } catch (error) {
            const helps = error instanceof NotAllowed && (await this.organizationWarmUp.warmUp(request));
            if (!helps) {
                throw error;
            }
            return this.withToken(request);
        }
    }

    private async withToken(request: ApiRequest): Promise<ApiResponse> {
        const token = await this.signIn.token();
        try {
            return await this.once(request, token);
        } catch (error) {
            if (!(error instanceof NotSignedIn) || !this.signIn.renewable) {
                throw error;
            }
            return this.once(request, await this.signIn.renew(token));
        }
    }

    private async once(request: ApiRequest, token: string): Promise<ApiResponse> {
        const url = requestUrl(this.settings.endpoint, request);
        return answerOf(await this.dispatch(request, url, JSON.stringify(request.body), undefined, token), url);
    }

    private async askForToken(form: Record<string, string>): Promise<Granted> {
        const request: ApiRequest = {
            method: "POST",
            path: "/access_token",
            call: { about: "sign in with the refresh token" },
            readOnly: true,
        };
        const body = new URLSearchParams(form).toString();
        const url = requestUrl(this.settings.endpoint, request);
        return parseResponse(answerOf(await this.dispatch(request, url, body, FORM, undefined), url), request, granted);
    }

    private async dispatch(
        request: ApiRequest,
        url: string,
        body: string | undefined,
        contentType: string | undefined,
        token: string | undefined,
    ): Promise<AxiosResponse> {
        const idempotent = isIdempotent(request);
        const { about } = request.call;
        const signingIn = contentType === FORM;
        try {
            return await this.client({
                about,
                method: request.method,
                url,
                body,
                contentType,
                idempotent,
                allowErrorsInBody: request.allowErrorsInBody === true,
                // The token itself arrives in an answer, and is not for people.
                presentable: (words) => (signingIn ? words : printable(this.secrets.hide(words))),
                timeoutSeconds: this.settings.requestTimeout,
                schedule: (work) => this.rateLimiter.run(work),
                beforeAttempt: async (headers) => {
                    if (this.isStopping) {
                        throw new Interrupted(`Could not ${about}: the process is shutting down; nothing was sent.`);
                    }
                    if (writes(request)) {
                        await this.options.beforeWrite?.();
                    }
                    if (token !== undefined) {
                        headers.set("Authorization", `Bearer ${token}`);
                    }
                },
            });
        } catch (error) {
            const failure = failureOf(error);
            if (failure === undefined) {
                throw error;
            }
            throw errorFrom(failure, {
                about,
                host: new URL(this.settings.endpoint).host,
                proxy: proxyTo(this.settings.endpoint),
                path: request.path,
                writes: writes(request),
                idempotent,
                renewable: this.signIn.renewable,
                signsInFrom: this.settings.signsInFrom,
                signingIn,
                hide: (text) => this.secrets.hide(text),
            });
        }
    }
}

function limiterOf(
    { endpoint, requestsPerSecond, partnerLimit }: Settings,
    around: Pick<PartnerRateLimiterOptions, "clock" | "stop" | "warn">,
): RateLimiter {
    return partnerLimit === undefined || requestsPerSecond === undefined
        ? rateLimiter(requestsPerSecond)
        : new PartnerRateLimiter({
              ...around,
              limit: partnerLimit,
              requestsPerSecond,
              open: storeAt(partnerLimit.kind, new URL(endpoint).host),
          });
}

function answerOf({ headers, status, data }: AxiosResponse<unknown>, url: string): ApiResponse {
    const header = (name: string): string | undefined => {
        const value: unknown = headers[name];
        return typeof value === "string" ? value : undefined;
    };
    return { status, body: data, link: header("link"), location: header("location"), date: header("date"), url };
}
