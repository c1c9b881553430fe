// What to say to a user whose credentials are dead: which lifetime has ended, and how to get new ones.
import { NotSignedIn, type ErrorDetails } from "../errors/family";
import type { SignsInFrom } from "../settings";

/** Where the credentials came from, and whether access tokens are renewed. */
export interface Credentials {
    readonly renewable: boolean;
    /** Absent: the stack configuration, or its copy in the state. */
    readonly signsInFrom?: SignsInFrom | undefined;
}

/** Measured, for the configuration and for a provider's arguments: nothing else makes such a run read the present ones. */
const copyInState = (of: string): string =>
    `If you have already set it: a run that refreshes first signs in with the copy of the ${of} that Pulumi keeps in the state. ` +
    "Run `pulumi refresh --run-program` once, then your command again; to destroy, run `pulumi destroy --run-program --refresh=false`. " +
    "Credentials in the environment (WEBEX_WHOLESALE_...) are not copied to the state.";

interface Advice {
    /** Completes "Get a new one at developer.webex.com and". */
    readonly accessToken: string;
    /** Completes "Authorize the integration again at developer.webex.com and". */
    readonly refreshToken: string;
}

const inConfiguration: Advice = {
    accessToken:
        "run `pulumi config set --secret webexwholesale:accessToken ...`, or set clientId, clientSecret and refreshToken, so that access tokens are renewed automatically.",
    refreshToken:
        "run `pulumi config set --secret webexwholesale:refreshToken ...`; also check webexwholesale:clientId and webexwholesale:clientSecret.",
};

const following = (advice: Advice, sentences: string): Advice => ({
    accessToken: `${advice.accessToken} ${sentences}`,
    refreshToken: `${advice.refreshToken} ${sentences}`,
});

const ADVICE: Readonly<Record<SignsInFrom | "copied configuration", Advice>> = {
    environment: {
        accessToken:
            "set WEBEX_WHOLESALE_ACCESS_TOKEN to it, or set WEBEX_WHOLESALE_CLIENT_ID, WEBEX_WHOLESALE_CLIENT_SECRET and WEBEX_WHOLESALE_REFRESH_TOKEN, so that access tokens are renewed automatically.",
        refreshToken:
            "set WEBEX_WHOLESALE_REFRESH_TOKEN; also check WEBEX_WHOLESALE_CLIENT_ID and WEBEX_WHOLESALE_CLIENT_SECRET.",
    },
    "present configuration": inConfiguration,
    "copied configuration": following(inConfiguration, copyInState("configuration")),
    "provider arguments": following(
        {
            accessToken:
                "set it as accessToken of the provider that your program declares, or set clientId, clientSecret and refreshToken there, so that access tokens are renewed automatically.",
            refreshToken:
                "set it as refreshToken of the provider that your program declares; also check its clientId and clientSecret.",
        },
        copyInState("provider's arguments"),
    ),
};

const adviceFor = ({ signsInFrom }: Credentials): Advice => ADVICE[signsInFrom ?? "copied configuration"];

const access = (credentials: Credentials): string =>
    "A personal access token is valid for 12 hours, an access token of an integration or service app for 14 days. " +
    `Get a new one at developer.webex.com and ${adviceFor(credentials).accessToken}`;

const refresh = (credentials: Credentials): string =>
    "A refresh token is valid for 90 days from its last use. " +
    `Authorize the integration again at developer.webex.com and ${adviceFor(credentials).refreshToken}`;

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
