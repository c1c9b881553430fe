// The proxy on the way to an endpoint, for messages: what fails there is not the endpoint's fault.
import { getProxyForUrl } from "proxy-from-env";
import { isLoopback } from "../webex-host";

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
