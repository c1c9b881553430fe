// Pulumi's own download server: what it is called, and what its files are called.
import { PINNED_VERSION } from "./version";

const OFFICIAL = "https://get.pulumi.com";
const VARIABLE = "WEBEX_WHOLESALE_PULUMI_DOWNLOAD";

/** Where to download from; WEBEX_WHOLESALE_PULUMI_DOWNLOAD names a mirror, which must be reached by https too. */
export function downloadServer(env: NodeJS.ProcessEnv): string {
    const mirror = env[VARIABLE];
    if (mirror === undefined || mirror === "") {
        return OFFICIAL;
    }
    const address = URL.canParse(mirror) ? new URL(mirror) : undefined;
    if (address?.protocol !== "https:") {
        const shown = address === undefined ? "not a URL" : `${address.protocol}//${address.host}`;
        throw new Error(`${VARIABLE} is ${shown}, but only https is accepted`);
    }
    if (address.username !== "" || address.password !== "") {
        throw new Error(
            `${VARIABLE} contains credentials, which are not supported; use a mirror that does not need any`,
        );
    }
    if (address.search !== "" || address.hash !== "") {
        throw new Error(`${VARIABLE} contains a query or a fragment, after which a file name cannot be appended`);
    }
    return mirror.replace(/\/+$/u, "");
}

/** The address of the CLI for this machine. */
export function cliAddress(env: NodeJS.ProcessEnv): string {
    const system = process.platform === "win32" ? "windows" : process.platform;
    const ending = process.platform === "win32" ? "zip" : "tar.gz";
    return `${downloadServer(env)}/releases/sdk/pulumi-v${PINNED_VERSION}-${system}-${process.arch}.${ending}`;
}

/** The address of the release's list of SHA-256 sums. */
export function checksumsAddress(env: NodeJS.ProcessEnv): string {
    return `${downloadServer(env)}/releases/sdk/pulumi-${PINNED_VERSION}-checksums.txt`;
}
