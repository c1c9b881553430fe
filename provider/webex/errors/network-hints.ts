// What to do where no answer came: each way of not answering has its own cause.
const CERTIFICATE =
    "The server's certificate is not trusted or is for another name: check webexwholesale:endpoint; behind a proxy that inspects TLS, " +
    "set NODE_EXTRA_CA_CERTS to its certificate.";

const HINTS: Readonly<Record<string, string>> = {
    ENOTFOUND: "The host name does not exist: check webexwholesale:endpoint and the machine's DNS.",
    EAI_AGAIN: "The host name could not be looked up: check the machine's network and DNS.",
    ECONNREFUSED: "Nothing listens there: check webexwholesale:endpoint, and that the emulator runs where it is meant.",
    ECONNRESET: "The connection was cut: a proxy, a firewall or the server closed it.",
    TIMED_OUT: "Webex or the way to it is slow: try again, or raise webexwholesale:requestTimeout (seconds).",
    EHOSTUNREACH: "There is no route to the host: check the machine's network, VPN and proxy settings.",
    ENETUNREACH: "There is no network: check the machine's network, VPN and proxy settings.",
    EPROTO: "The server does not speak TLS there: check whether webexwholesale:endpoint begins with http:// or https://.",
    UNREADABLE:
        "Something between here and Webex answered in its place: check webexwholesale:endpoint and the proxy settings.",
};

/** Where a proxy is on the way, these happen before it. */
const AT_FIRST_HOP = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

export const isAtFirstHop = (code: string | undefined): boolean => code !== undefined && AT_FIRST_HOP.has(code);

export function networkHint(code: string | undefined, isCut = false): string {
    if (isCut) return HINTS["ECONNRESET"] ?? CERTIFICATE;
    const told = code === undefined ? undefined : HINTS[code];
    if (told !== undefined) return told;
    if (code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u.test(code)) return CERTIFICATE;
    if (code?.includes("SSL") === true) return HINTS["EPROTO"] ?? CERTIFICATE;
    return "Check the network and webexwholesale:endpoint, and try again.";
}
