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
    "If you have already set it: a run that refreshes first signs in with the copy of the configuration that Pulumi keeps in the state. " +
    "Run `pulumi refresh --run-program` once, then your command again; to destroy, run `pulumi destroy --run-program --refresh=false`. " +
    "Credentials in the environment (WEBEX_WHOLESALE_...) are not copied to the state.";

function access({ signsInFrom }: Credentials): string {
    const lifetimes =
        "A personal access token is valid for 12 hours, an access token of an integration or service app for 14 days.";
    return signsInFrom === "environment"
        ? `${lifetimes} Get a new one at developer.webex.com and set WEBEX_WHOLESALE_ACCESS_TOKEN to it, or set ` +
              "WEBEX_WHOLESALE_CLIENT_ID, WEBEX_WHOLESALE_CLIENT_SECRET and WEBEX_WHOLESALE_REFRESH_TOKEN, so that access tokens are renewed automatically."
        : `${lifetimes} Get a new one at developer.webex.com and run \`pulumi config set --secret webexwholesale:accessToken ...\`, ` +
              `or set clientId, clientSecret and refreshToken, so that access tokens are renewed automatically. ${COPY_IN_STATE}`;
}

function refresh({ signsInFrom }: Credentials): string {
    const lifetime =
        "A refresh token is valid for 90 days from its last use. Authorize the integration again at developer.webex.com and";
    return signsInFrom === "environment"
        ? `${lifetime} set WEBEX_WHOLESALE_REFRESH_TOKEN; also check WEBEX_WHOLESALE_CLIENT_ID and WEBEX_WHOLESALE_CLIENT_SECRET.`
        : `${lifetime} run \`pulumi config set --secret webexwholesale:refreshToken ...\`; ` +
              `also check webexwholesale:clientId and webexwholesale:clientSecret. ${COPY_IN_STATE}`;
}

export function deadAccessToken(what: string, credentials: Credentials, details: ErrorDetails): NotSignedIn {
    if (credentials.renewable) {
        const hint = refresh(credentials);
        const message = `${what} Webex rejects even an access token that was just renewed. ${hint}`;
        return new NotSignedIn(message, { ...details, hint });
    }
    const hint = access(credentials);
    const message = `${what} The access token has expired, was revoked or was never valid. ${hint}`;
    return new NotSignedIn(message, { ...details, hint });
}

export function deadRefreshToken(what: string, credentials: Credentials, details: ErrorDetails): NotSignedIn {
    const hint = refresh(credentials);
    const message = `${what} The refresh token has expired or was revoked, or the client id or secret is wrong. ${hint}`;
    return new NotSignedIn(message, { ...details, hint });
}

export function noRefreshToken(): NotSignedIn {
    const hint = access({ renewable: false });
    return new NotSignedIn(`No access token is configured. ${hint}`, { hint });
}
