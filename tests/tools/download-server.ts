// A server that plays Pulumi's download by https: one archive with a fake CLI, or whatever a test wants it to send.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { selfSigned, type SelfSigned } from "../campaign/self-signed";
import type { ToolSandbox } from "./tool-sandbox";

export interface Served {
    /** What is sent as the archive; one with a fake CLI by default. */
    readonly archive?: Buffer | string;
    /** The release's list of sums; none by default. */
    readonly list?: string;
    /** Where every request is redirected to. */
    readonly redirect?: (path: string) => string;
    /** The archive's connection is cut after so many bytes. */
    readonly cutAfter?: number;
    /** Whether the sum of what is served is pinned; yes by default. */
    readonly isPinned?: boolean;
    readonly scheme?: "https" | "http";
}

let certificate: Promise<SelfSigned> | undefined;

export class DownloadServer {
    readonly requests: string[] = [];

    private constructor(
        private readonly server: Server,
        private readonly scheme: "https" | "http",
    ) {}

    /** Starts it and tells the sandbox to download from there. */
    static async start(sandbox: ToolSandbox, served: Served = {}): Promise<DownloadServer> {
        const archive = served.archive ?? fakeArchive(sandbox);
        const { scheme = "https" } = served;
        const answer: RequestListener = (request, response) => {
            const path = request.url ?? "";
            started.requests.push(path);
            if (served.redirect !== undefined) {
                response.writeHead(302, { location: served.redirect(path) }).end();
            } else if (path.endsWith("-checksums.txt")) {
                response.writeHead(served.list === undefined ? 404 : 200).end(served.list);
            } else if (served.cutAfter !== undefined) {
                response.writeHead(200, { "content-length": archive.length });
                response.write(archive.slice(0, served.cutAfter), () => response.destroy());
            } else {
                response.end(archive);
            }
        };
        certificate ??= makeCertificate();
        const { key, cert, file } = await certificate;
        const server = scheme === "http" ? createHttpServer(answer) : createServer({ key, cert }, answer);
        const started = new DownloadServer(server, scheme);
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        sandbox.env["NODE_EXTRA_CA_CERTS"] = file;
        sandbox.env["WEBEX_WHOLESALE_PULUMI_DOWNLOAD"] = `${started.address}/`;
        sandbox.pinnedSums = served.isPinned === false ? {} : { [archiveName()]: sumOf(archive) };
        return started;
    }

    get address(): string {
        const { port } = this.server.address() as AddressInfo;
        return `${this.scheme}://localhost:${port}`;
    }

    stop(): Promise<void> {
        return new Promise((resolve) => {
            this.server.close(() => resolve());
            this.server.closeAllConnections();
        });
    }
}

export const sumOf = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");

/** The name of the archive for this machine. */
export function archiveName(): string {
    const system = process.platform === "win32" ? "windows" : process.platform;
    return `pulumi-v3.255.0-${system}-${process.arch}.${process.platform === "win32" ? "zip" : "tar.gz"}`;
}

/** An archive with a fake CLI, whose every run leaves a mark in the sandbox. */
export function fakeArchive(sandbox: ToolSandbox): Buffer {
    const folder = mkdtempSync(join(tmpdir(), "download-"));
    try {
        sandbox.pulumiAt(join(folder, "pulumi"), "3.255.0", sandbox.runMark);
        execFileSync("tar", ["-czf", join(folder, "archive.tar.gz"), "-C", folder, "pulumi"]);
        return readFileSync(join(folder, "archive.tar.gz"));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

async function makeCertificate(): Promise<SelfSigned> {
    const made = await selfSigned("localhost");
    if (made === undefined) {
        throw new Error("These tests make a certificate with openssl, which is not on PATH: install it.");
    }
    process.once("exit", () => made.remove());
    return made;
}
