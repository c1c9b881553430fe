// That nothing in the console's page can run, that no name disturbs it, and who is given it.
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { expect } from "chai";
import { startEmulator } from "../../support/emulator";
import { aLocation } from "../bodies";
import { anEmulator } from "../setting";
import { readPage } from "./page-reader";

const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;

/** As a program or a browser that sends these headers; fetch would not send a foreign Host. */
function statusOf(url: string, path: string, headers: Record<string, string>, hostname = "127.0.0.1"): Promise<number> {
    const { port } = new URL(url);
    return new Promise((resolve, reject) => {
        const call = request({ hostname, port, path, headers, agent: false }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
        });
        call.on("error", reject);
        call.end();
    });
}

describe("emulator: what keeps the console safe", () => {
    const setting = anEmulator();
    const open = (path?: string) => readPage(setting().emulator.url, path);
    const page = async (path?: string): Promise<string> => (await open(path)).text;

    it("runs and loads only the emulator's own files, and contains no script or style in the page", async () => {
        const { headers, text, status } = await open();
        expect(status).to.equal(200);
        expect(headers.get("content-type")).to.equal("text/html; charset=utf-8");
        const policy = headers.get("content-security-policy") ?? "";
        expect(policy).to.include("default-src 'none'").and.include("frame-ancestors 'none'");
        expect(policy).not.to.match(/unsafe|\*|https?:|data:/u);
        expect(headers.get("x-content-type-options")).to.equal("nosniff");
        expect(text).not.to.match(/<style|\sstyle=|\son\w+=|javascript:/iu);
        expect(text.match(/<script[^>]*>[^<]+/gu)).to.equal(null);
        const loaded = [...text.matchAll(/(?:src|href)="([^"#]+)"/gu)].map(([, address]) => address ?? "");
        for (const address of loaded.filter((one) => one.startsWith("/emulator/"))) {
            const asset = await open(address);
            expect(asset.status, address).to.equal(200);
            expect(asset.headers.get("content-security-policy"), address).to.equal(policy);
            expect(asset.text, address).not.to.match(/\beval\(|new Function\(/u);
        }
        expect(loaded.filter((one) => !one.startsWith("/"))).to.deep.equal([]);
    });

    for (const [what, name, seen] of [
        ["a script", `<script>alert(1)</script>`, "&lt;script&gt;alert(1)&lt;/script&gt;"],
        ["an attribute", `" onmouseover="alert(1)`, "&quot; onmouseover=&quot;alert(1)"],
        ["an image", `<img src=x onerror=alert(1)>`, "&lt;img src=x onerror=alert(1)&gt;"],
        ["marks that turn the reading direction", "AB\u202Egnp.exe", "AB\\u{202e}gnp.exe"],
        ["an escape sequence of a terminal", "AB\u001B[31m", "AB\\u{1b}[31m"],
    ] as const) {
        it(`shows ${what} in a name as text`, async () => {
            const { api } = setting();
            const info = { name, primaryEmail: "it@norrbygg.example", language: "sv" };
            const customer = await api.customer({ externalId: name, customerInfo: info });
            await api.template({ name });
            await api.post(`/locations?orgId=${customer.orgId}`, aLocation({ name }));
            await api.control("POST", "/faults", { kind: "status", path: `/${name}`, description: name });
            await api.get(`/roles?${encodeURI(name)}`);
            await api.post("/wholesale/customers", { [name]: { [name]: 1 } });
            for (const html of [
                await page(`/?customer=${customer.id}`),
                await page(`/?find=${encodeURIComponent(name)}&request=${encodeURIComponent(name)}`),
            ]) {
                expect(html).not.to.include(name);
                expect(html).to.include(`<bdi>${seen}</bdi>`);
                expect(html).not.to.match(/(?!\n)[\p{Cc}\p{Cf}]/u);
            }
        });
    }

    it("shows the beginning of a very long name, and how long it is", async () => {
        const { api } = setting();
        const name = "Å".repeat(2000);
        await api.customer({ customerInfo: { name, primaryEmail: "it@norrbygg.example", language: "sv" } });
        const html = await page();
        expect(html).to.include(`${"Å".repeat(160)}…</bdi> <small>(2000 characters)</small>`);
        expect(html).not.to.include("Å".repeat(161));
    });

    it("shows the two settings to paste, but not a token that was set by the user", async () => {
        const { url } = setting().emulator;
        expect(await page()).to.include(
            `export WEBEX_WHOLESALE_ENDPOINT=${url}\nexport WEBEX_WHOLESALE_ACCESS_TOKEN=emulator<`,
        );
        const other = await startEmulator({ accessToken: "of-another-system" });
        const text = await (await fetch(new URL(other.url).origin)).text();
        await other.stop();
        expect(text).not.to.include("of-another-system");
        expect(text).to.include("WEBEX_WHOLESALE_ACCESS_TOKEN=&#39;&lt;your --access-token&gt;&#39;");
    });

    it("answers only pages and programs on this machine, under any spelling", async () => {
        const { url } = setting().emulator;
        for (const path of ["/", "/?x=1", "/emulator/console/console.js"]) {
            expect(await statusOf(url, path, { host: "evil.example" }), path).to.equal(403);
            expect(await statusOf(url, path, { origin: "http://evil.example" }), path).to.equal(403);
            expect(await statusOf(url, path, { "sec-fetch-site": "cross-site" }), path).to.equal(403);
            expect(await statusOf(url, path, { host: "localhost:1" }), path).to.equal(200);
        }
        if (outside === undefined) {
            return;
        }
        const emulator = await startEmulator({ host: "0.0.0.0" });
        for (const path of ["/", "/?x=1", "/emulator/console/console.css"]) {
            expect(await statusOf(emulator.url, path, {}, outside), path).to.equal(403);
        }
        await emulator.stop();
    });

    it("is not a request to the API: it is not logged, faulted or counted, and hides no path of Webex", async () => {
        const { api } = setting();
        await api.control("POST", "/faults", { kind: "status", times: 100 });
        await api.control("PUT", "/partner", { requestsPerMinute: 1 });
        for (const path of ["/", "/?x=1", "/emulator/console/console.js"]) {
            expect((await open(path)).status).to.equal(200);
        }
        expect((await api.control("GET", "/requests")).body.items).to.deep.equal([]);
        await api.control("DELETE", "/faults");
        for (const path of ["/v1", "/v1/", "/emulator", "/emulator/console", "/console", "/index.html", "//"]) {
            const { status, headers } = await open(path);
            expect([404, 429], path).to.include(status);
            expect(headers.get("content-type"), path).to.include("application/json");
        }
    });
});
