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
import { mayRepeat, writes, type Answer, type Exchange } from "./exchange";
import { failureOf } from "./failure";
import { fits } from "./fits";
import { Introductions } from "./introductions";
import type { Voice } from "./lasting";
import { pace, type Pace } from "./pace";
import type { RequestLog } from "./request-entry";
import { address } from "./url";
import { Writers } from "./writers";

export interface TransportOptions {
    readonly clock: Clock;
    readonly beforeWrite?: (() => Promise<void> | void) | undefined;
    readonly voice: Voice;
    /** Aborted when the process is to end: no request is begun any more, and no wait goes on. */
    readonly stop: AbortSignal;
    readonly log?: RequestLog | undefined;
}

const FORM = "application/x-www-form-urlencoded";

export class Transport {
    readonly writers = new Writers();
    readonly clock: Clock;
    private readonly client: Client;
    private readonly pace: Pace;
    private readonly secrets = new Secrets();
    private readonly signIn: SignIn;
    private readonly introductions = new Introductions((exchange) => this.signedIn(exchange));

    constructor(
        readonly settings: Settings,
        private readonly options: TransportOptions,
    ) {
        const { stop, voice, log } = options;
        this.clock = steady(options.clock, stop);
        this.client = client(settings.endpoint, { clock: this.clock, stop, voice, log });
        this.pace = pace(settings.requestsPerSecond);
        this.signIn = new SignIn(settings, this.clock, this.secrets, (form) => this.askForToken(form));
    }

    get isStopping(): boolean {
        return this.options.stop.aborted;
    }

    async send(exchange: Exchange): Promise<Answer> {
        const go = (): Promise<Answer> => this.introduced(exchange);
        const { customerId } = exchange.call;
        if (customerId !== undefined) this.writers.learn(exchange.orgId, customerId);
        return writes(exchange) && exchange.writer !== undefined ? this.writers.run(exchange.writer, go) : go();
    }

    private async introduced(exchange: Exchange): Promise<Answer> {
        try {
            return await this.signedIn(exchange);
        } catch (error) {
            const helps = error instanceof NotAllowed && (await this.introductions.make(exchange));
            if (!helps) throw error;
            return this.signedIn(exchange);
        }
    }

    private async signedIn(exchange: Exchange): Promise<Answer> {
        const token = await this.signIn.token();
        try {
            return await this.once(exchange, token);
        } catch (error) {
            if (!(error instanceof NotSignedIn) || !this.signIn.renewable) throw error;
            return this.once(exchange, await this.signIn.renew(token));
        }
    }

    private async once(exchange: Exchange, token: string): Promise<Answer> {
        const url = address(this.settings.endpoint, exchange);
        return answerOf(await this.dispatch(exchange, url, JSON.stringify(exchange.body), undefined, token), url);
    }

    private async askForToken(form: Record<string, string>): Promise<Granted> {
        const exchange: Exchange = {
            method: "POST",
            path: "/access_token",
            call: { about: "sign in with the refresh token" },
            onlyAsks: true,
        };
        const body = new URLSearchParams(form).toString();
        const url = address(this.settings.endpoint, exchange);
        return fits(answerOf(await this.dispatch(exchange, url, body, FORM, undefined), url), exchange, granted);
    }

    private async dispatch(
        exchange: Exchange,
        url: string,
        body: string | undefined,
        contentType: string | undefined,
        token: string | undefined,
    ): Promise<AxiosResponse> {
        const twiceIsOnce = mayRepeat(exchange);
        const { about } = exchange.call;
        const signingIn = contentType === FORM;
        try {
            return await this.client({
                about,
                method: exchange.method,
                url,
                body,
                contentType,
                twiceIsOnce,
                judges: exchange.judges === true,
                // The token itself arrives in an answer, and is not for people.
                presentable: (words) => (signingIn ? words : printable(this.secrets.hide(words))),
                timeoutSeconds: this.settings.requestTimeout,
                inTurn: (work) => this.pace.run(work),
                before: async (headers) => {
                    if (this.isStopping)
                        throw new Interrupted(`Could not ${about}: the process is shutting down; nothing was sent.`);
                    if (writes(exchange)) await this.options.beforeWrite?.();
                    if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
                },
            });
        } catch (error) {
            const failure = failureOf(error);
            if (failure === undefined) throw error;
            throw errorFrom(failure, {
                about,
                host: new URL(this.settings.endpoint).host,
                proxy: proxyTo(this.settings.endpoint),
                path: exchange.path,
                writes: writes(exchange),
                twiceIsOnce,
                renewable: this.signIn.renewable,
                signsInFrom: this.settings.signsInFrom,
                signingIn,
                hide: (text) => this.secrets.hide(text),
            });
        }
    }
}

function answerOf({ headers, status, data }: AxiosResponse<unknown>, url: string): Answer {
    const header = (name: string): string | undefined => {
        const value: unknown = headers[name];
        return typeof value === "string" ? value : undefined;
    };
    return { status, body: data, link: header("link"), location: header("location"), url };
}
