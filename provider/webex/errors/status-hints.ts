// What to do about a refusal, by its status.
const SCOPES: readonly (readonly [RegExp, string])[] = [
    [/^\/wholesale\/customers/u, "spark-admin:wholesale_customers"],
    [/^\/wholesale\/subscribers/u, "spark-admin:wholesale_subscribers"],
    [/^\/wholesale\/subPartners/u, "spark-admin:wholesale_sub_partners"],
    [/^\/people/u, "spark-admin:people"],
    [/^\/roles/u, "spark-admin:roles"],
    [/^\/organizations/u, "spark-admin:organizations"],
    [/^\/licenses/u, "spark-admin:licenses"],
    [/^\/locations/u, "spark-admin:locations"],
    [/^\/telephony/u, "spark-admin:telephony_config"],
];

export function statusHint(status: number, path: string, writes: boolean, reasoned: boolean): string | undefined {
    if (status === 403) {
        return notAllowed(path, writes);
    }
    // Where the server gives its reasons, a guess of ours would only blur them.
    if (status === 409 && writes && !reasoned) {
        return "Another object has the same key, or a job on this object has not finished: check it in Partner Hub and try again.";
    }
    if (status === 405 || status === 415 || status === 501) {
        return "The endpoint does not support this request: check webexwholesale:endpoint (it ends in /v1).";
    }
    if (status === 429 || status === 423) {
        return "Try again later, or lower webexwholesale:requestsPerSecond.";
    }
    if (status >= 300 && status < 400) {
        return "If you trust the address it redirects to, set webexwholesale:endpoint to it.";
    }
    if (status >= 500) {
        return "Try again; if the error persists, give the tracking id to Cisco's support.";
    }
    return undefined;
}

/** The scope that a call of this path needs; undefined for a path that we do not know. */
export function scopeOf(path: string, writes: boolean): string | undefined {
    const scope = SCOPES.find(([pattern]) => pattern.test(path))?.[1];
    return scope === undefined ? undefined : `${scope}_${writes ? "write" : "read"}`;
}

function notAllowed(path: string, writes: boolean): string {
    const scope = scopeOf(path, writes);
    const needed = scope === undefined ? "the scopes of this call" : `the scope ${scope}`;
    return `The token needs ${needed}, and its owner needs the role "Wholesale administration" in Partner Hub.`;
}
