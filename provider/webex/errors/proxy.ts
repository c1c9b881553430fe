// The proxy on the way to an endpoint, for messages: what fails there is not the endpoint's fault.
import { getProxyForUrl } from "proxy-from-env";
import { isLoopback } from "../webex-host";
import { ConfigurationError } from "./family";

/** Throws where requests would go through a proxy whose address cannot be read; the address, which may hold a password, is not shown. */
export function refuseUnreadableProxy(endpoint: string): void {
    const proxy = isLoopback(endpoint) ? "" : getProxyForUrl(endpoint);
    if (proxy === "" || URL.canParse(proxy)) {
        return;
    }
    throw new ConfigurationError(
        "The address of the proxy is not a URL",
        `set HTTPS_PROXY (or HTTP_PROXY, ALL_PROXY) to one such as http://user:password@host:port, with special characters of the password percent-encoded, ` +
            `or name ${new URL(endpoint).host} in NO_PROXY.`,
    );
}

/** Host and port, never the credentials in its address. */
export function proxyTo(endpoint: string): string | undefined {
    const proxy = isLoopback(endpoint) ? "" : getProxyForUrl(endpoint);
    return URL.canParse(proxy) ? new URL(proxy).host : undefined;
}

export function proxyRefused(proxy: string | undefined): string {
    const where = proxy ?? "<host>:<port>";
    return (
        `Put the user name and password in its address, for example HTTPS_PROXY=http://user:password@${where}, ` +
        "or add the endpoint's host to NO_PROXY."
    );
}

export function proxySilent(proxy: string, host: string): string {
    return `The proxy ${proxy} (from HTTPS_PROXY or HTTP_PROXY) cannot be reached: check its address, or add ${host} to NO_PROXY to bypass it.`;
}
