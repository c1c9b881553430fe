// Where the endpoint and the credentials come from: together, from one source, so that a live token never goes to an endpoint left over in the other.

/** What identifies us to whom, under its name in the configuration. */
export const CREDENTIALS = ["accessToken", "clientId", "clientSecret", "refreshToken"] as const;

type Credential = (typeof CREDENTIALS)[number];
type Name = Credential | "endpoint";

export type Source = "environment" | "configuration";

export interface Sourced {
    readonly source: Source;
    readonly endpoint: string | undefined;
    readonly credentials: Readonly<Partial<Record<Credential, string>>>;
    /** Names of settings that the other source has too, with another value, and that are not used. */
    readonly unused: readonly Name[];
}

export type Values = (name: Name) => string | undefined;

/**
 * The environment first: Pulumi configures a run that refreshes with the copy of the configuration in its state, which may be out of date.
 * The source that has a credential gives the endpoint too, or the default is used.
 */
export function sourced(environment: Values, configuration: Values): Sourced {
    const has = (values: Values): boolean => CREDENTIALS.some((name) => values(name) !== undefined);
    const fromConfiguration = !has(environment) && (has(configuration) || environment("endpoint") === undefined);
    const [used, other] = fromConfiguration ? [configuration, environment] : [environment, configuration];
    const isUnused = (name: Name): boolean => other(name) !== undefined && other(name) !== used(name);
    const credentials = Object.fromEntries(
        CREDENTIALS.flatMap((name) => {
            const value = used(name);
            return value === undefined ? [] : [[name, value]];
        }),
    );
    return {
        source: fromConfiguration ? "configuration" : "environment",
        endpoint: used("endpoint"),
        credentials,
        unused: (["endpoint", ...CREDENTIALS] as const).filter(isUnused),
    };
}
