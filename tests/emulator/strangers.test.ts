// Who may speak to the emulator: programs of this machine, not the web pages that its browser shows, and not the network.
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { startEmulator } from "../support/emulator";
import { anEmulator } from "./setting";

interface Sent {
    readonly method?: string;
    /** As it stands in the first line of the request. */
    readonly target: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly hostname?: string;
    readonly body?: string;
}

/** What fetch would not send: any Host, any request target. */
function ask(url: string, { method = "GET", target, headers = {}, hostname = "127.0.0.1", body = "" }: Sent) {
    const { port } = new URL(url);
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
        const call = request({ method, hostname, port, path: target, headers, agent: false }, (answer) => {
            let text = "";
            answer.on("data", (part: Buffer) => (text += part.toString()));
            answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        });
        call.on("error", reject);
        call.end(body);
    });
}

const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;

describe("emulator: strangers", () => {
    const setting = anEmulator();
    const bearer = { authorization: "Bearer emulator" };
    const status = async (sent: Sent) => (await ask(setting().emulator.url, sent)).status;
    const expectUntouched = async () =>
        expect((await setting().api.control("GET", "/partner")).body["region"]).to.equal("SE");

    beforeEach(() => setting().api.control("PUT", "/partner", { region: "SE" }));

    for (const [what, headers] of [
        ["names another host", { host: "evil.example" }],
        ["names another host at the emulator's port", { host: "evil.example:4010" }],
        ["names a host that only looks like this machine", { host: "127.0.0.1.evil.example" }],
        ["names a host whose name begins like this machine's", { host: "localhost.evil.example" }],
        ["names a user before the host", { host: "127.0.0.1@evil.example" }],
        ["comes from a page of another origin", { origin: "http://evil.example" }],
        ["comes from a page that hides its origin", { origin: "null" }],
        ["comes from an extension of a browser", { origin: "chrome-extension://abcdef" }],
        ["comes from a form on another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
    ] as const) {
        it(`refuses a call that ${what}, of the API and of the control calls`, async () => {
            expect(await status({ target: "/v1/roles", headers: { ...bearer, ...headers } })).to.equal(403);
            expect(await status({ target: "/emulator/partner", headers })).to.equal(403);
            expect(await status({ method: "POST", target: "/emulator/reset", headers })).to.equal(403);
            await expectUntouched();
            const { items } = (await setting().api.control("GET", "/requests")).body;
            expect(items, "a refused call leaves no trace in the log").to.deep.equal([]);
        });
    }

    it("refuses a call with this machine as host and a second, different host", async () => {
        const { port } = new URL(setting().emulator.url);
        const socket = connect(Number(port), "127.0.0.1");
        socket.end(
            "POST /emulator/reset HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        );
        expect(await text(socket)).to.match(/^HTTP\/1\.1 403 [^]*the host evil\.example\./u);
        await expectUntouched();
    });

    it("refuses a form sent to a control call, whatever page it came from", async () => {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const sent = { method: "POST", target: "/emulator/reset", headers, body: "a=b" };
        expect(await status(sent)).to.equal(415);
        await expectUntouched();
    });

    it("says which option allows a host", async () => {
        const { text } = await ask(setting().emulator.url, { target: "/v1/roles", headers: { host: "emulator:4010" } });
        expect(text).to.include("--allowed-host emulator");
    });

    for (const host of ["127.0.0.1:4011", "localhost:9", "LOCALHOST", "127.0.0.1", "[::1]:4010", "127.8.8.8:1"]) {
        it(`answers a call to ${host}, as a proxy on this machine sends it`, async () => {
            expect(await status({ target: "/v1/roles", headers: { ...bearer, host } })).to.equal(200);
            expect(await status({ target: "/emulator/partner", headers: { host } })).to.equal(200);
            const origin = `http://${host}`;
            expect(await status({ target: "/v1/roles", headers: { ...bearer, host, origin } })).to.equal(200);
        });
    }

    it("answers a call whose target is an absolute address, and logs only its path", async () => {
        const target = "http://127.0.0.1:4011/v1/roles?x=1";
        expect(await status({ target, headers: bearer })).to.equal(200);
        const { items } = (await setting().api.control("GET", "/requests")).body;
        expect(items?.[0]).to.include({ path: "/v1/roles", query: "x=1" });
        expect(await status({ target: "http://evil.example/v1/roles", headers: bearer })).to.equal(403);
    });

    it("treats every spelling of a control call as one, or as nothing", async () => {
        const { api } = setting();
        await api.control("POST", "/faults", { kind: "status", status: 418, times: 100 });
        for (const target of ["/%65mulator/partner", "/emulator/%70artner", "http://localhost/emulator/partner"]) {
            expect(await status({ target }), target).to.equal(200);
        }
        expect(await status({ target: "/emulator/nothing" })).to.equal(404);
        expect((await api.control("GET", "/requests")).body.items).to.deep.equal([]);
        await api.control("DELETE", "/faults");
        for (const target of ["//emulator/reset", "/EMULATOR/reset", "/./emulator/reset", "/v1/../emulator/reset"]) {
            expect(await status({ method: "POST", target }), target).to.equal(404);
        }
        await expectUntouched();
    });

    if (outside !== undefined) {
        it("accepts control calls only from this machine, however the path is written", async () => {
            const emulator = await startEmulator({ host: "0.0.0.0" });
            const from = { hostname: outside };
            for (const target of [
                "/emulator/reset",
                "/%65mulator/reset",
                "/emulator/%72eset",
                "http://127.0.0.1/emulator/reset",
                `http://${outside}/%65mulator/reset`,
                "/emulator/nothing",
            ]) {
                const { status } = await ask(emulator.url, { ...from, method: "POST", target });
                expect(status, target).to.equal(403);
            }
            const { status } = await ask(emulator.url, { ...from, target: "/v1/roles", headers: bearer });
            expect(status, "the API, by the address itself").to.equal(200);
            await emulator.stop();
        });

        it("accepts a name on the network once that name is allowed, and no other", async () => {
            const emulator = await startEmulator({ host: "0.0.0.0", allowedHosts: ["emulator.lan"] });
            const call = async (headers: Record<string, string>) =>
                (
                    await ask(emulator.url, {
                        hostname: outside,
                        target: "/v1/roles",
                        headers: { ...bearer, ...headers },
                    })
                ).status;
            expect(await call({ host: "Emulator.lan:4010" })).to.equal(200);
            expect(await call({ host: "emulator.lan", origin: "http://emulator.lan:8080" })).to.equal(200);
            expect(await call({ host: "other.lan" })).to.equal(403);
            await emulator.stop();
        });
    }
});
