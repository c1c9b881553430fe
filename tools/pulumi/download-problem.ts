// Why a download failed, in words that name the proxy or the server and say what to set.

const UNTRUSTED = new Set([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** What went wrong on the way to a server that is asked directly. */
export function connectionProblem(error: unknown): string {
    const { message, code } = innermost(error);
    return UNTRUSTED.has(code)
        ? `${message}; if a company proxy intercepts TLS connections, set NODE_EXTRA_CA_CERTS to its certificate file`
        : message;
}

/** What went wrong on the way through a proxy. */
export function proxyProblem(error: unknown, proxy: string, host: string): string {
    const { message, syscall } = innermost(error);
    const { shown, hasCredentials } = describeProxy(proxy);
    const status = /Proxy response \((\d+)\)/u.exec(message)?.[1];
    if (status === "407") {
        return hasCredentials
            ? `${shown} refused the credentials in HTTPS_PROXY (407)`
            : `${shown} requires credentials (407); add them to HTTPS_PROXY, in the form http://user:password@host:port`;
    }
    if (status !== undefined) {
        return `${shown} answered ${status} instead of connecting to ${host}`;
    }
    // The only connection that this machine opens is the one to the proxy.
    return syscall === "connect" || syscall === "getaddrinfo"
        ? `${shown} cannot be reached: ${message}; correct or unset HTTPS_PROXY`
        : `${connectionProblem(error)} (through ${shown})`;
}

/** A body that ended too early, or a file that could not be written. */
export function cutOff(error: unknown, received: string, total: string | undefined): Error {
    const { message, syscall } = innermost(error);
    if (syscall === "write" || syscall === "open" || message.includes("sent more than")) {
        return new Error(message);
    }
    return new Error(
        `the connection was cut after ${received}${total === undefined ? "" : ` of ${total}`} (${message})`,
    );
}

function describeProxy(proxy: string): { shown: string; hasCredentials: boolean } {
    try {
        const { protocol, host, username } = new URL(proxy);
        return { shown: `the proxy ${protocol}//${host}`, hasCredentials: username !== "" };
    } catch {
        return { shown: "the proxy in HTTPS_PROXY", hasCredentials: false };
    }
}

function innermost(error: unknown): { message: string; code: string; syscall: string } {
    let inner = error;
    while (inner instanceof Error && (inner.cause instanceof Error || inner instanceof AggregateError)) {
        inner = inner.cause instanceof Error ? inner.cause : (inner as AggregateError).errors[0];
    }
    const field = (name: "message" | "code" | "syscall"): string =>
        typeof inner === "object" && inner !== null && name in inner
            ? String((inner as Record<string, unknown>)[name])
            : "";
    return {
        message: field("message") || field("code") || String(inner),
        code: field("code"),
        syscall: field("syscall"),
    };
}
