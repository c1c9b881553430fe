// What to do where no answer came: each way of not answering has its own cause.
const CERTIFICATE =
    "The server's certificate is not trusted or was issued for another name: check webexwholesale:endpoint; behind a proxy that inspects TLS, " +
    "set NODE_EXTRA_CA_CERTS to its certificate.";

const HINTS: Readonly<Record<string, string>> = {
    ENOTFOUND: "The host name does not exist: check webexwholesale:endpoint and the machine's DNS.",
    EAI_AGAIN: "The host name could not be looked up: check the machine's network and DNS.",
    ECONNREFUSED:
        "Nothing is listening there: check webexwholesale:endpoint and, if you use the emulator, that it is running.",
    ECONNRESET: "The connection was closed by the server, a proxy or a firewall.",
    TIMED_OUT: "Webex or the network is slow: try again, or raise webexwholesale:requestTimeout (seconds).",
    EHOSTUNREACH: "There is no route to the host: check the machine's network, VPN and proxy settings.",
    ENETUNREACH: "The network is unavailable: check the machine's network, VPN and proxy settings.",
    EPROTO: "The server does not speak TLS there: check whether webexwholesale:endpoint begins with http:// or https://.",
    UNREADABLE:
        "Something between this machine and Webex answered instead of Webex: check webexwholesale:endpoint and the proxy settings.",
};

/** Where a proxy is on the way, these happen before it. */
const AT_FIRST_HOP = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

export const isAtFirstHop = (code: string | undefined): boolean => code !== undefined && AT_FIRST_HOP.has(code);

export function networkHint(code: string | undefined, isCut = false): string {
    if (isCut) {
        return HINTS["ECONNRESET"] ?? CERTIFICATE;
    }
    const text = code === undefined ? undefined : HINTS[code];
    if (text !== undefined) {
        return text;
    }
    if (code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u.test(code)) {
        return CERTIFICATE;
    }
    if (code?.includes("SSL") === true) {
        return HINTS["EPROTO"] ?? CERTIFICATE;
    }
    return "Check the network and webexwholesale:endpoint, and try again.";
}
