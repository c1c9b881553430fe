// A server that plays Pulumi's download: one archive with a fake CLI, or whatever a test wants it to send.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ToolSandbox } from "./tool-sandbox";

export class DownloadServer {
    readonly requests: string[] = [];

    private constructor(private readonly server: Server) {}

    /** Starts it and tells the sandbox to download from there. */
    static async start(sandbox: ToolSandbox, body?: string): Promise<DownloadServer> {
        const archive = body ?? makeArchive(sandbox);
        const server = createServer((request, response) => {
            started.requests.push(request.url ?? "");
            response.end(archive);
        });
        const started = new DownloadServer(server);
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const { port } = server.address() as AddressInfo;
        sandbox.env["WEBEX_WHOLESALE_PULUMI_DOWNLOAD"] = `http://127.0.0.1:${port}/`;
        return started;
    }

    stop(): Promise<void> {
        return new Promise((resolve) => {
            this.server.close(() => resolve());
            this.server.closeAllConnections();
        });
    }
}

function makeArchive(sandbox: ToolSandbox): Buffer {
    const folder = mkdtempSync(join(tmpdir(), "download-"));
    try {
        sandbox.pulumiAt(join(folder, "pulumi"), "3.255.0");
        execFileSync("tar", ["-czf", join(folder, "archive.tar.gz"), "-C", folder, "pulumi"]);
        return readFileSync(join(folder, "archive.tar.gz"));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
