// Which hosts a request may name. A browser lets any page send requests to this machine, so those of foreign pages are refused.
import { isIPv4 } from "node:net";
import type { IncomingMessage } from "node:http";
import { targetOf } from "./request-target";
import { type WebexError, forbidden } from "./webex-error";

export class TrustedHosts {
    private readonly names: ReadonlySet<string>;

    /** Beside this machine's own: the address listened on, and what the option allows. */
    constructor(names: readonly string[]) {
        this.names = new Set(names.map((name) => bare(name.toLowerCase())));
    }

    /** Throws where the request names another host, or where a page of another site made the browser send it. */
    refuseForeign(request: IncomingMessage): void {
        const { origin, "sec-fetch-site": site } = request.headers;
        const { authority } = targetOf(request.url ?? "");
        // Of two such headers Node keeps the first, while a proxy in front of the emulator may use the second.
        for (const given of [authority, ...(request.headersDistinct["host"] ?? [])]) {
            if (given !== undefined && !this.trusts(given, request)) {
                throw foreignHost(given);
            }
        }
        if (origin !== undefined && !this.trusts(/^https?:\/\/(.*)$/iu.exec(origin)?.[1] ?? "", request)) {
            throw forbidden(
                `The request comes from a web page of another origin (${origin}), which may not use the emulator.`,
            );
        }
        if (site?.toString().toLowerCase() === "cross-site") {
            throw forbidden("The request comes from a web page of another site, which may not use the emulator.");
        }
    }

    private trusts(host: string, request: IncomingMessage): boolean {
        const name = nameOf(host);
        if (name === undefined) {
            return false;
        }
        const isOwn = name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
        // DNS cannot point a name at a different literal address, so a request that names the address on which it arrived is meant for this emulator.
        return isOwn || this.names.has(name) || name === request.socket.localAddress?.replace(/^::ffff:/u, "");
    }
}

/** The host without its port, or undefined where the text is not a host. */
function nameOf(host: string): string | undefined {
    const name = /^(\[[0-9a-f:.]+\]|[^\s:@/?#[\]]+)(?::\d+)?$/iu.exec(host)?.[1];
    return name === undefined ? undefined : bare(name.toLowerCase());
}

function bare(name: string): string {
    return name.replace(/^\[(.*)\]$/u, "$1");
}

function foreignHost(given: string): WebexError {
    const name = nameOf(given);
    const fix = name === undefined ? "" : ` If you reach it by that name, start it with --allowed-host ${name}.`;
    return forbidden(`The emulator does not answer requests to the host ${given}.${fix}`);
}
