// Who we are to Webex: an access token, renewed by refresh token before it ends or when it is refused, once for all who wait.
import { z } from "zod";
import type { Clock } from "../clock";
import type { Settings } from "../settings";
import { ifReadable, number, text } from "../wire/lenient";
import { noRefreshToken } from "./lifetimes";
import type { Secrets } from "./secrets";

export const granted = z.object({ access_token: text, expires_in: ifReadable(number), refresh_token: text.optional() });

export type Granted = z.infer<typeof granted>;

/** Asks the backend for a new access token; the form holds the secrets. */
export type Ask = (form: Record<string, string>) => Promise<Granted>;

/** A token with less than this to live is renewed before use... */
const MARGIN = 60_000;
/** ...unless it never had much more. */
const MARGIN_SHARE = 0.1;
/** Whatever lifetime a server names, 0 or less included, a token is used this long: one that is refused is renewed anyway. */
const LEAST_USE = 30_000;
/** All who come after a sign-in that failed get its failure, so that 100 resources do not wait for the same again. */
const FAILURE_KEPT = 2 * 60_000;

export class SignIn {
    private accessToken: string | undefined;
    private staleFrom = Infinity;
    private refreshToken: string | undefined;
    private renewal: Promise<string> | undefined;
    private failure: { readonly error: unknown; readonly until: number } | undefined;

    constructor(
        private readonly settings: Pick<Settings, "accessToken" | "refresh">,
        private readonly clock: Clock,
        private readonly secrets: Secrets,
        private readonly ask: Ask,
    ) {
        this.accessToken = settings.accessToken;
        this.refreshToken = settings.refresh?.refreshToken;
        secrets.add(settings.accessToken, settings.refresh?.refreshToken, settings.refresh?.clientSecret);
    }

    get renewable(): boolean {
        return this.settings.refresh !== undefined;
    }

    async token(): Promise<string> {
        const fresh = this.accessToken !== undefined && this.clock.now() < this.staleFrom;
        return fresh && this.accessToken !== undefined ? this.accessToken : this.renew(this.accessToken);
    }

    /** A new token in place of a refused one; where another call has renewed it already, that one. */
    async renew(refused: string | undefined): Promise<string> {
        if (this.accessToken !== undefined && this.accessToken !== refused) {
            return this.accessToken;
        }
        if (this.failure !== undefined && this.clock.now() < this.failure.until) {
            throw this.failure.error;
        }
        this.renewal ??= this.renewNow()
            .catch((error: unknown) => {
                this.failure = { error, until: this.clock.now() + FAILURE_KEPT };
                throw error;
            })
            .finally(() => {
                this.renewal = undefined;
            });
        return this.renewal;
    }

    private async renewNow(): Promise<string> {
        const { refresh } = this.settings;
        if (refresh === undefined || this.refreshToken === undefined) {
            throw noRefreshToken();
        }
        const answer = await this.ask({
            grant_type: "refresh_token",
            client_id: refresh.clientId,
            client_secret: refresh.clientSecret,
            refresh_token: this.refreshToken,
        });
        this.secrets.add(answer.access_token, answer.refresh_token);
        this.refreshToken = answer.refresh_token ?? this.refreshToken;
        this.accessToken = answer.access_token;
        const lifetime = answer.expires_in === undefined ? Infinity : answer.expires_in * 1_000;
        const use = lifetime - Math.min(MARGIN, lifetime * MARGIN_SHARE);
        this.staleFrom = this.clock.now() + Math.max(use, LEAST_USE);
        return answer.access_token;
    }
}
