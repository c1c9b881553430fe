// `doctor` against the emulator, and against a server with odd answers: what it reads, what it reports, what it keeps out of the report.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { startEmulator } from "../../support/emulator";
import { Api } from "../../emulator/api";
import { doctor, report } from "./run-doctor";

describe("webex-wholesale doctor", function () {
    this.timeout(240_000);
    const asked: string[] = [];
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
    const server = createServer((request, response) => {
        asked.push(`${request.method ?? ""} ${(request.url ?? "").split("?")[0] ?? ""}`);
        answer(request, response);
    });
    let odd: Record<string, string> = {};
    before(async () => {
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const { port } = server.address() as AddressInfo;
        odd = { WEBEX_WHOLESALE_ENDPOINT: `http://127.0.0.1:${port}/v1`, WEBEX_WHOLESALE_ACCESS_TOKEN: "secret-token" };
    });
    after(() => server.close());
    beforeEach(() => asked.splice(0));

    it("reads every list of an emulator with a customer, by GET alone, and finds nothing that differs", async () => {
        const emulator = await startEmulator();
        try {
            const api = new Api(emulator);
            await api.user(await api.customer());
            await api.control("DELETE", "/requests");
            const env = { WEBEX_WHOLESALE_ENDPOINT: emulator.url, WEBEX_WHOLESALE_ACCESS_TOKEN: "emulator" };
            const { code, stdout, stderr } = await doctor(env, "--json");
            expect(code, stdout + stderr).to.equal(0);
            const { reads } = report.parse(JSON.parse(stdout));
            expect(reads.map(({ outcome }) => outcome)).to.deep.equal(reads.map(() => "ok"));
            expect(reads).to.have.length(8);
            const requests = (await api.control("GET", "/requests")).body.items ?? [];
            expect(new Set(requests.map((one) => one["method"]))).to.deep.equal(new Set(["GET"]));
            expect(stdout).to.not.match(/norrbygg|@|emulator"/u);
        } finally {
            await emulator.stop();
        }
    });

    it("reports unknown words and broken forms by the names of their fields, and nothing about persons", async () => {
        const items = [
            {
                id: "1",
                orgId: "o",
                status: "sleeping",
                packages: ["webex_new"],
                address: "Storgatan 1",
                externalId: "crm-1",
                email: "a@b.example",
            },
        ];
        answer = (_, response) => response.setHeader("content-type", "application/json").end(JSON.stringify({ items }));
        const { code, stdout } = await doctor(odd, "--json");
        const customers = report.parse(JSON.parse(stdout)).reads.find(({ name }) => name === "customers");
        expect(code).to.equal(0);
        expect(customers?.outcome).to.equal("differs");
        const said = (customers?.differences ?? []).join("\n");
        for (const part of [
            'status contains "sleeping"',
            'packages contains "webex_new"',
            "address does not have the form",
        ]) {
            expect(said).to.include(part);
        }
        expect(stdout).to.not.match(/Storgatan|@b|crm-1|secret-token/u);
    });

    for (const [status, type, body] of [
        [401, "application/json", '{"message":"a@b.example may not"}'],
        [403, "application/json", '{"message":"missing scope"}'],
        [407, "text/html", "<html><body>Proxy wants you</body></html>"],
    ] as const) {
        it(`reports HTTP ${status} with what to do, once where the other reads would fail alike`, async () => {
            answer = (_, response) => response.writeHead(status, { "content-type": type }).end(body);
            const { code, stdout, stderr } = await doctor(odd);
            expect(code).to.equal(1);
            expect(stdout).to.match(/^failed {3}customers/mu);
            expect(stdout).to.include(String(status));
            expect(stdout + stderr).to.not.match(/secret-token|^\s+at |<html>/mu);
            if (status === 401) {
                expect(stdout.match(/^failed/gmu)).to.have.length(1);
            }
            expect(asked.every((one) => one.startsWith("GET "))).to.equal(true);
            const json = await doctor(odd, "--json");
            expect(json.stdout).to.include(`"status": ${status}`).and.not.include("a@b.example");
        });
    }

    it("reports a page of HTML in place of an answer", async () => {
        answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Log in</html>");
        const { code, stdout } = await doctor(odd);
        expect(stdout).to.match(/^(?:failed|differs) +customers/mu);
        expect(code === 0 || code === 1).to.equal(true);
    });

    it("reports a clock that differs by more than a minute", async () => {
        const date = new Date(Date.now() + 600_000).toUTCString();
        answer = (_, response) =>
            response
                .setHeader("date", date)
                .setHeader("content-type", "application/json")
                .end('{"items":[],"phoneNumbers":[]}');
        const { code, stdout } = await doctor(odd);
        expect(code).to.equal(1);
        expect(stdout).to.match(/clock differs by (?:59\d|60\d) s\. Set this machine's clock/u);
    });

    it("reports an address where nobody listens, once", async () => {
        const { code, stdout } = await doctor({ ...odd, WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1" });
        expect(code).to.equal(1);
        expect(stdout.match(/^failed/gmu)).to.have.length(1);
        expect(stdout).to.include("127.0.0.1");
    });

    it("ends with 2 where there are no credentials", async () => {
        const { code, stderr } = await doctor({});
        expect(code).to.equal(2);
        expect(stderr).to.include("WEBEX_WHOLESALE_ACCESS_TOKEN");
    });
});
