// What to tell a user whose credentials are dead: which lifetime has ended, and how to get new ones.
import { NotSignedIn, type ErrorDetails } from "../errors/family";

const ACCESS =
    "A personal access token lives 12 hours, an integration's or service app's access token 14 days. " +
    "Get a new one at developer.webex.com and run `pulumi config set --secret webexwholesale:accessToken ...`, " +
    "or set clientId, clientSecret and refreshToken, from which access tokens are renewed without you.";

const REFRESH =
    "A refresh token lives 90 days, counted anew at each use. Authorize the integration again at developer.webex.com and run " +
    "`pulumi config set --secret webexwholesale:refreshToken ...`; check webexwholesale:clientId and webexwholesale:clientSecret too.";

export function deadAccessToken(what: string, renewable: boolean, details: ErrorDetails): NotSignedIn {
    if (renewable) {
        return new NotSignedIn(`${what} Webex refuses even an access token that was renewed just now. ${REFRESH}`, {
            ...details,
            hint: REFRESH,
        });
    }
    return new NotSignedIn(`${what} The access token has expired, was revoked or never was valid. ${ACCESS}`, {
        ...details,
        hint: ACCESS,
    });
}

export function deadRefreshToken(what: string, details: ErrorDetails): NotSignedIn {
    return new NotSignedIn(
        `${what} The refresh token has expired or was revoked, or the client id or secret is wrong. ${REFRESH}`,
        {
            ...details,
            hint: REFRESH,
        },
    );
}

export function noRefreshToken(): NotSignedIn {
    return new NotSignedIn(`There is no access token to sign in with. ${ACCESS}`, { hint: ACCESS });
}
