// Pulumi's download is run only where it came over https alone and has the expected SHA-256 sum; a proxy in the way is named.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { PINNED_SUMS } from "../../tools/pulumi/checksums";
import { archiveName, DownloadServer, fakeArchive, type Served, sumOf } from "./download-server";
import { ToolSandbox } from "./tool-sandbox";

describe("Pulumi's download", () => {
    let sandbox: ToolSandbox;
    let servers: { stop(): Promise<void> }[];

    beforeEach(() => {
        sandbox = new ToolSandbox();
        servers = [];
    });
    afterEach(async () => {
        await Promise.all(servers.map((each) => each.stop()));
        sandbox.remove();
    });

    async function serve(served: Served = {}): Promise<DownloadServer> {
        const server = await DownloadServer.start(sandbox, served);
        servers.push(server);
        return server;
    }

    /** Runs it, expects that nothing downloaded ran and nothing was installed, and returns the last line. */
    async function refusal(): Promise<string> {
        const { code, stdout, stderr } = await sandbox.run("up");
        expect(existsSync(sandbox.runMark), "a downloaded program ran").to.equal(false);
        expect(existsSync(sandbox.ownBin), "something was installed").to.equal(false);
        expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: "" });
        expect(stderr).not.to.match(/^\s+at /mu);
        return stderr.trim().split("\n").at(-1) ?? "";
    }

    const works = async (): Promise<void> => {
        const { code, stderr } = await sandbox.run("up");
        expect(code, stderr).to.equal(42);
    };

    it("is not requested over http, and the message names the variable", async () => {
        const server = await serve({ scheme: "http" });
        expect(await refusal()).to.contain(
            `WEBEX_WHOLESALE_PULUMI_DOWNLOAD is ${server.address}, but only https is accepted`,
        );
        expect(server.requests).to.deep.equal([]);
    });

    for (const mirror of [
        "file:///tmp/mirror",
        "mirror",
        "https://user:Passw0rd@localhost:1",
        "https://localhost:1/?key=Passw0rd",
    ]) {
        it(`is not requested from ${mirror.replace("Passw0rd", "…")}`, async () => {
            sandbox.env["WEBEX_WHOLESALE_PULUMI_DOWNLOAD"] = mirror;
            expect(await refusal())
                .to.contain("WEBEX_WHOLESALE_PULUMI_DOWNLOAD")
                .and.not.to.contain("Passw0rd");
        });
    }

    it("does not follow a redirect from https to http", async () => {
        const insecure = await serve({ scheme: "http" });
        await serve({ redirect: (path) => insecure.address + path });
        expect(await refusal()).to.contain(`redirects to ${insecure.address}, but only https is accepted`);
        expect(insecure.requests).to.deep.equal([]);
    });

    it("follows a redirect from https to https", async () => {
        const archive = fakeArchive(sandbox);
        const target = await serve({ archive });
        await serve({ archive, redirect: (path) => target.address + path });
        await works();
        expect(target.requests).to.have.length(1);
    });

    it("fails if redirects form a loop", async () => {
        await serve({ redirect: (path) => path });
        expect(await refusal()).to.contain("redirects more than 5 times");
    });

    it("runs nothing whose sum is not the pinned one, whatever the server's own list contains", async () => {
        const archive = fakeArchive(sandbox);
        await serve({ archive, list: `${sumOf(archive)}  ${archiveName()}\n` });
        sandbox.pinnedSums = { [archiveName()]: sumOf("another archive") };
        expect(await refusal())
            .to.contain(`${archiveName()} is not the file that Pulumi released`)
            .and.to.contain(sumOf(archive))
            .and.to.contain(`this repository expects ${sumOf("another archive")}`);
    });

    it("is verified by the sums in this repository", async () => {
        const archive = fakeArchive(sandbox);
        await serve({ archive, list: `${sumOf(archive)}  ${archiveName()}\n` });
        sandbox.pinnedSums = undefined;
        const pinned = PINNED_SUMS.get(archiveName());
        if (pinned !== undefined) {
            expect(await refusal()).to.contain(`this repository expects ${pinned}`);
        }
    });

    it("is verified by the release's list if no sum is pinned", async () => {
        const archive = fakeArchive(sandbox);
        const server = await serve({
            archive,
            isPinned: false,
            list: `${sumOf("x")}  pulumi-v3.255.0-plan9-x64.tar.gz\n${sumOf(archive)}  ${archiveName()}\n`,
        });
        await works();
        expect(server.requests[0]).to.equal("/releases/sdk/pulumi-3.255.0-checksums.txt");
    });

    for (const [what, list, message] of [
        ["has another sum", `${sumOf("another archive")}  ${archiveName()}\n`, "is not the file that Pulumi released"],
        ["does not have the archive", `${sumOf("x")}  other.tar.gz\n`, "does not contain a SHA-256 sum for"],
        ["is not there", undefined, "answered 404"],
        ["never ends", "0".repeat(300_000), "sent more than"],
    ] as const) {
        it(`runs nothing if the release's list ${what}`, async () => {
            await serve({ isPinned: false, ...(list === undefined ? {} : { list }) });
            expect(await refusal()).to.contain(message);
        });
    }

    it("reports that the connection was cut if it ends in the middle", async () => {
        await serve({ cutAfter: 100 });
        expect(await refusal()).to.contain("the connection was cut after 0 MB");
    });

    it("says what to set if the certificate is not trusted", async () => {
        await serve();
        delete sandbox.env["NODE_EXTRA_CA_CERTS"];
        expect(await refusal()).to.contain("NODE_EXTRA_CA_CERTS");
    });

    it("repeats why it failed a moment ago, and tries again at once if another mirror is set", async () => {
        const file = join(sandbox.cache, "last-download-attempt.json");
        await serve({ cutAfter: 100 });
        await refusal();
        writeFileSync(file, readFileSync(file, "utf8").replace(/"took":\d+/u, '"took":60000'));
        expect(await refusal())
            .to.contain("the connection was cut")
            .and.to.contain(`remove ${file} to try again now`);
        await serve();
        await works();
    });

    describe("behind a proxy", () => {
        async function proxy(answer?: string): Promise<{ address: string; tunnels: string[] }> {
            const tunnels: string[] = [];
            const server: Server = createServer().on("connect", (request, socket) => {
                tunnels.push(request.url ?? "");
                socket.on("error", () => undefined);
                if (answer !== undefined) {
                    socket.end(`HTTP/1.1 ${answer}\r\n\r\n`);
                    return;
                }
                const target = connect(Number(request.url?.split(":")[1]), "127.0.0.1", () => {
                    socket.write("HTTP/1.1 200 OK\r\n\r\n");
                    target.pipe(socket).pipe(target);
                }).on("error", () => socket.destroy());
            });
            await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
            servers.push({
                stop: () =>
                    new Promise((resolve) => {
                        server.close(() => resolve());
                        server.closeAllConnections();
                    }),
            });
            return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
        }

        it("goes through the proxy", async () => {
            const server = await serve();
            const { address, tunnels } = await proxy();
            sandbox.env["HTTPS_PROXY"] = `http://${address}`;
            await works();
            expect(tunnels).to.deep.equal([server.address.replace("https://", "")]);
        });

        it("bypasses the proxy if NO_PROXY says so", async () => {
            await serve();
            sandbox.env["HTTPS_PROXY"] = "http://127.0.0.1:1";
            sandbox.env["NO_PROXY"] = "localhost";
            await works();
        });

        it("names a proxy that requires credentials, and says where to put them", async () => {
            await serve();
            const { address } = await proxy("407 Proxy Authentication Required");
            sandbox.env["HTTPS_PROXY"] = `http://${address}`;
            expect(await refusal()).to.contain(
                `the proxy http://${address} requires credentials (407); add them to HTTPS_PROXY`,
            );
        });

        it("names a proxy that refuses the credentials, and never prints them", async () => {
            await serve();
            const { address } = await proxy("407 Proxy Authentication Required");
            sandbox.env["HTTPS_PROXY"] = `http://user:Passw0rd@${address}`;
            expect(await refusal())
                .to.contain(`the proxy http://${address} refused the credentials`)
                .and.not.to.contain("Passw0rd");
        });

        it("names a proxy that refuses to connect", async () => {
            await serve();
            const { address } = await proxy("403 Forbidden");
            sandbox.env["https_proxy"] = `http://${address}`;
            expect(await refusal()).to.contain(
                `the proxy http://${address} answered 403 instead of connecting to localhost`,
            );
        });

        it("names a proxy that cannot be reached, and not the server", async () => {
            await serve();
            sandbox.env["HTTPS_PROXY"] = "http://127.0.0.1:1";
            expect(await refusal()).to.contain("the proxy http://127.0.0.1:1 cannot be reached: connect ECONNREFUSED");
        });

        it("reports a proxy of a kind that is not supported", async () => {
            await serve();
            sandbox.env["HTTPS_PROXY"] = "socks5://127.0.0.1:1080";
            expect(await refusal()).to.contain("the proxy socks5://127.0.0.1:1080");
        });
    });
});
