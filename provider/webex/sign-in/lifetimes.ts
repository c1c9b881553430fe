// What to say to a user whose credentials are dead: which lifetime has ended, and how to get new ones.
import { NotSignedIn, type ErrorDetails } from "../errors/family";

/** Where the credentials came from, and whether access tokens are renewed. */
export interface Credentials {
    readonly renewable: boolean;
    /** Absent: the stack configuration. */
    readonly signsInFrom?: "environment" | undefined;
}

/** Measured: nothing else makes such a run read the present configuration. */
const COPY_IN_STATE =
    "If you have set it already: a run that refreshes first signs in with the copy of the configuration that Pulumi keeps in the state. " +
    "Run `pulumi refresh --run-program` once, then your command again; to destroy, run `pulumi destroy --run-program --refresh=false`. " +
    "Credentials in the environment (WEBEX_WHOLESALE_...) have no such copy.";

function access({ signsInFrom }: Credentials): string {
    const lifetimes = "A personal access token lives 12 hours, an integration's or service app's access token 14 days.";
    return signsInFrom === "environment"
        ? `${lifetimes} Get a new one at developer.webex.com and set WEBEX_WHOLESALE_ACCESS_TOKEN to it, or set ` +
              "WEBEX_WHOLESALE_CLIENT_ID, WEBEX_WHOLESALE_CLIENT_SECRET and WEBEX_WHOLESALE_REFRESH_TOKEN, from which access tokens are renewed without you."
        : `${lifetimes} Get a new one at developer.webex.com and run \`pulumi config set --secret webexwholesale:accessToken ...\`, ` +
              `or set clientId, clientSecret and refreshToken, from which access tokens are renewed without you. ${COPY_IN_STATE}`;
}

function refresh({ signsInFrom }: Credentials): string {
    const lifetime =
        "A refresh token lives 90 days, counted anew at each use. Authorize the integration again at developer.webex.com and";
    return signsInFrom === "environment"
        ? `${lifetime} set WEBEX_WHOLESALE_REFRESH_TOKEN; check WEBEX_WHOLESALE_CLIENT_ID and WEBEX_WHOLESALE_CLIENT_SECRET too.`
        : `${lifetime} run \`pulumi config set --secret webexwholesale:refreshToken ...\`; ` +
              `check webexwholesale:clientId and webexwholesale:clientSecret too. ${COPY_IN_STATE}`;
}

export function deadAccessToken(what: string, credentials: Credentials, details: ErrorDetails): NotSignedIn {
    if (credentials.renewable) {
        const hint = refresh(credentials);
        const message = `${what} Webex refuses even an access token that was renewed just now. ${hint}`;
        return new NotSignedIn(message, { ...details, hint });
    }
    const hint = access(credentials);
    const message = `${what} The access token has expired, was revoked or never was valid. ${hint}`;
    return new NotSignedIn(message, { ...details, hint });
}

export function deadRefreshToken(what: string, credentials: Credentials, details: ErrorDetails): NotSignedIn {
    const hint = refresh(credentials);
    const message = `${what} The refresh token has expired or was revoked, or the client id or secret is wrong. ${hint}`;
    return new NotSignedIn(message, { ...details, hint });
}

export function noRefreshToken(): NotSignedIn {
    const hint = access({ renewable: false });
    return new NotSignedIn(`There is no access token to sign in with. ${hint}`, { hint });
}
