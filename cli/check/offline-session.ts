// A session that never signs in: what only Webex knows is not checked.
import { Session } from "../../provider/run-state/session";

const credentials = { accessToken: "ACCESS_TOKEN", clientId: "CLIENT_ID", clientSecret: "CLIENT_SECRET" };

/** Configuration that lets somebody sign in. */
export const credentialKeys: readonly string[] = [...Object.keys(credentials), "refreshToken"].map(
    (name) => `webexwholesale:${name}`,
);

/** The same in the environment. */
export const credentialVariables: readonly string[] = [...Object.values(credentials), "REFRESH_TOKEN"].map(
    (name) => `WEBEX_WHOLESALE_${name}`,
);

export function offlineSession(config: Readonly<Record<string, string>>, say: (line: string) => void): Session {
    const open = Object.entries(process.env).filter(([name]) => !credentialVariables.includes(name));
    const session = new Session({ env: Object.fromEntries(open), say });
    session.configure((key) =>
        key === "webexwholesale:precheck" ? "false" : credentialKeys.includes(key) ? undefined : config[key],
    );
    return session;
}
