// What HTTP itself asks of a backend: tokens, methods, media types, sizes, tracking ids, errors of one shape.
import { expect } from "chai";
import { expectStatus, type Answered } from "./api";
import { aTemplate } from "./bodies";
import { anEmulator } from "./setting";

const PATH = "/wholesale/onboardingTemplates";

function expectError(answer: Answered, status: number): void {
    expect(answer.status, answer.text).to.equal(status);
    expect(answer.body.message).to.be.a("string");
    expect(answer.body.errors?.[0]?.description).to.match(/\.$|url component$|JSON\.?$/u);
    expect(answer.body.trackingId).to.equal(answer.headers.get("trackingid"));
}

describe("emulator: HTTP", () => {
    const setting = anEmulator();
    const raw =
        (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
        async () => {
            const authorization = `Bearer ${setting().emulator.accessToken}`;
            const sent = body === undefined ? {} : { body };
            const response = await fetch(`${setting().emulator.url}${path}`, {
                method,
                headers: { authorization, ...headers },
                ...sent,
            });
            const text = await response.text();
            return {
                status: response.status,
                headers: response.headers,
                text,
                body: JSON.parse(text) as Answered["body"],
            };
        };

    it("answers 401 without a token, with a wrong one, and with another scheme", async () => {
        const { api } = setting();
        expectError(await api.as("wrong").get("/roles"), 401);
        for (const authorization of ["", "Basic abc", "Bearer"]) {
            expectError(await api.send("GET", "/roles", undefined, { authorization }), 401);
        }
    });

    it("has a different tracking id on every answer", async () => {
        const { api } = setting();
        const first = (await api.get("/roles")).headers.get("trackingid");
        expect(first).to.match(/^ROUTERGW_[0-9a-f-]{36}$/u);
        expect((await api.get("/roles")).headers.get("trackingid")).not.to.equal(first);
    });

    it("answers 404 for unknown paths and ids", async () => {
        const { api } = setting();
        for (const path of [
            "/nothing",
            "/wholesale",
            "/wholesale/customers/abc",
            "/people/__proto__",
            "/roles/%F0%9F%98%80",
        ]) {
            expectError(await api.get(path), 404);
        }
    });

    it("answers 405 and lists the methods that a path accepts", async () => {
        for (const method of ["PATCH", "PUT", "DELETE", "OPTIONS"]) {
            const answer = await setting().api.send(method, PATH);
            expectError(answer, 405);
            expect(answer.headers.get("allow")).to.equal("GET, POST");
        }
    });

    it("answers 415 for bodies that are not JSON", async () => {
        for (const type of ["text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"]) {
            expectError(await raw("POST", PATH, "name=x", { "content-type": type })(), 415);
        }
    });

    it("answers 413 for huge bodies and keeps working", async () => {
        const huge = JSON.stringify({ name: "x".repeat(2_000_000) });
        expectError(await raw("POST", PATH, huge, { "content-type": "application/json" })(), 413);
        expectStatus(200, await setting().api.get(PATH));
    });

    for (const body of ["", "{", "null", "[]", '"text"', "5", '{"name":', "[".repeat(500_000)]) {
        it(`answers 400 for the body ${JSON.stringify(body.slice(0, 12))}`, async () => {
            expectError(await raw("POST", PATH, body, { "content-type": "application/json" })(), 400);
        });
    }

    it("answers 400 for malformed percent encoding in a path", async () => {
        expectError(await raw("GET", "/people/%ZZ")(), 400);
        expectError(await raw("GET", "/people/%C3%28")(), 400);
    });

    it("refuses texts that it could not store unchanged", async () => {
        for (const name of ["a\u0000b", "\ud800"]) {
            expectError(await setting().api.post(PATH, aTemplate({ name })), 400);
            const body = `{"name":${JSON.stringify(name)}}`;
            expectError(await raw("POST", PATH, body, { "content-type": "application/json" })(), 400);
        }
        const name = "Åsa 😀 \u202e \u0001 '; drop table templates; --";
        const id = await setting().api.template({ name });
        expect((await setting().api.get(`${PATH}/${id}`)).body["name"]).to.equal(name);
        const listed = await setting().api.get(`${PATH}?name=${encodeURIComponent(name)}`);
        expect(listed.body.items).to.have.length(1);
    });

    it("ignores unknown fields, at any depth", async () => {
        const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
        const body = JSON.stringify(aTemplate()).replace(/\}$/u, `,"deep":${deep},"__proto__":{"x":1}}`);
        const answer = await raw("POST", PATH, body, { "content-type": "application/json" })();
        expect(answer.status).to.equal(201);
        expect(answer.body).not.to.have.property("deep");
    });

    it("answers bytes that are not HTTP with a 400 and keeps working", async () => {
        const { createConnection } = await import("node:net");
        const socket = createConnection(Number(new URL(setting().emulator.url).port), "127.0.0.1");
        socket.write("this is not HTTP\r\n\r\n");
        const chunks: Buffer[] = [];
        for await (const chunk of socket) {
            chunks.push(chunk as Buffer);
        }
        expect(Buffer.concat(chunks).toString()).to.match(/^HTTP\/1\.1 400 /u);
        expectStatus(200, await setting().api.get("/roles"));
    });
});
