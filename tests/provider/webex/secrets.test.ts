// Tokens are in no error, however it is printed.
import { expect } from "chai";
import { inspect } from "node:util";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomer, aCustomerBody } from "./builders";
import { aScene, call, closeServers, errorOf, TOKEN } from "./scene";

const each = (text: string, escape: (code: string, index: number) => string): string =>
    Array.from(text, (character, index) => escape(character.charCodeAt(0).toString(16), index)).join("");
const inJson = (code: string): string => `\\u${code.padStart(4, "0")}`;

/** Ways in which servers and proxies write what they were sent. */
const escapes: Record<string, (token: string) => string> = {
    "percent-encoded throughout": (token) => each(token, (code) => `%${code}`),
    "percent-encoded twice": (token) => encodeURIComponent(encodeURIComponent(token)),
    "in escapes of JSON": (token) => each(token, inJson),
    "with some of its characters in escapes of JSON": (token) =>
        each(token, (code, index) => (index % 3 === 0 ? inJson(code) : String.fromCharCode(Number.parseInt(code, 16)))),
    "in JSON within JSON": (token) => JSON.stringify(JSON.stringify({ token })).replaceAll("/", "\\\\/"),
    "in references of HTML": (token) => each(token, (code) => `&#x${code};`),
    "in hexadecimal digits": (token) => Buffer.from(token).toString("hex").toUpperCase(),
    "in a form in base64": (token) => Buffer.from(`t=${encodeURIComponent(token)}&x`).toString("base64"),
    "in base64 over two lines": (token) =>
        Buffer.from(token)
            .toString("base64")
            .replace(/^(.{15})/u, "$1\r\n"),
    "over two lines": (token) => `${token.slice(0, 11)}\\\n${token.slice(11)}`,
    "with an invisible character in it": (token) => `${token.slice(0, 11)}\u200b${token.slice(11)}`,
};

const failures: Record<string, Handler> = {
    "a refusal that echoes the request": ({ headers }, response) =>
        reply(response, 400, {
            message: `bad header ${headers.authorization ?? ""}`,
            errors: [{ description: TOKEN }],
        }),
    "an HTML page that echoes the token": ({ headers }, response) =>
        reply(response, 403, `<title>${headers.authorization ?? ""}</title>`, { "content-type": "text/html" }),
    "a long text with the token where it is cut": (_, response) =>
        reply(response, 400, "x".repeat(290) + TOKEN, { "content-type": "text/plain" }),
    "an expired token": ({ headers }, response) =>
        reply(response, 401, { message: headers.authorization, trackingId: TOKEN }),
    "a tracking id that holds it": (_, response) => reply(response, 500, {}, { trackingid: TOKEN }),
    "a redirect that carries it": (_, response) =>
        reply(response, 302, undefined, { location: `https://elsewhere.example/?access_token=${TOKEN}` }),
    "a dropped connection": (_, response) => drop(response),
    "half an answer": (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
        response.write("{");
        response.destroy();
    },
    "half JSON": (_, response) => reply(response, 200, `{"items":[{"token":"${TOKEN}`),
    "a refusal that echoes it in capitals": (_, response) =>
        reply(response, 400, { message: `bad ${TOKEN.toUpperCase()}` }),
    "a refusal that echoes it in base64": (_, response) =>
        reply(response, 400, { message: Buffer.from(`Bearer ${TOKEN}!`).toString("base64") }),
    "a text that quotes JSON with escaped slashes": (_, response) =>
        reply(response, 400, `bad {"token":"${TOKEN.replaceAll("/", "\\/")}"}`, { "content-type": "text/plain" }),
    "a text that quotes a form": (_, response) =>
        reply(response, 400, `bad ${new URLSearchParams({ token: TOKEN }).toString()}`, {
            "content-type": "text/plain",
        }),
    "an unexpected shape": () => ({ items: [{ id: { token: TOKEN } }] }),
    "a link to another host": (_, response) =>
        reply(response, 200, { items: [] }, { link: `<https://elsewhere.example/?t=${TOKEN}>; rel="next"` }),
};

describe("a token", () => {
    afterEach(closeServers);

    for (const [name, handler] of Object.entries(failures)) {
        it(`is not part of the error after ${name}`, async () => {
            const { client } = await aScene(handler);
            const errors = [
                await errorOf(client.customers.list({}, call)),
                await errorOf(client.customers.provision(aCustomerBody(), call)),
            ];
            for (const error of errors) {
                const printed = [
                    JSON.stringify(error),
                    inspect(error, { depth: null, showHidden: true }),
                    error.message,
                    error.stack ?? "",
                    inspect(error.cause, { depth: null, showHidden: true }),
                    JSON.stringify(Object.getOwnPropertyDescriptors(error)),
                ].join("\n");
                for (const piece of [TOKEN, TOKEN.slice(0, 12), encodeURIComponent(TOKEN), "Bearer t0"]) {
                    expect(printed.toLowerCase()).not.to.contain(piece.toLowerCase());
                }
                expect(printed).not.to.contain(Buffer.from(`Bearer ${TOKEN}`).toString("base64").slice(12, 36));
                expect(Object.keys(error)).not.to.include("id");
            }
        });
    }

    for (const [name, escape] of Object.entries(escapes)) {
        it(`is hidden, and nothing around it, if a server writes it ${name}`, async () => {
            const said = `it was ${escape(TOKEN)} of 100 % \\ &amp;`;
            const asText = { "content-type": "text/plain" };
            for (const answer of [{ message: said }, said]) {
                const { client } = await aScene((_, response) => reply(response, 400, answer, asText));
                const { words } = await errorOf(client.customers.list({}, call));
                expect(words).to.match(/it was [\w"\\{:]*\[secret\][\w"\\}=%]* of 100 % \\ &amp;/u);
            }
        });
    }

    it("is searched for in linear time, however many escapes there are", async () => {
        const bodies = ["%25", "\\", "&#x25;", "\\u005c", "\u200b"].map((piece) => piece.repeat(60_000 / piece.length));
        const begun = performance.now();
        for (const body of bodies) {
            const { client } = await aScene((_, response) => reply(response, 400, body));
            await errorOf(client.customers.list({}, call));
        }
        expect(performance.now() - begun).to.be.below(5_000);
    });

    it("is not part of any text of a successful answer: a precheck, the reasons of a job, a status", async () => {
        const words = `was ${TOKEN} and ${TOKEN.toUpperCase()}`;
        const precheck = await aScene(() => ({ message: words, info: [{ description: words }], errors: [words] }));
        const { problems } = await precheck.client.customers.precheck({}, call);
        expect(problems.map(({ description }) => description)).to.deep.equal(
            Array(2).fill("was [secret] and [secret]"),
        );
        const packages = [{ name: "webex_calling", status: "error", errors: [{ description: words }] }];
        const failed = aCustomer({
            status: "error",
            errors: [{ description: `${words}.` }],
            resourceDetails: { packages },
        });
        const job = await errorOf((await aScene(() => failed)).client.customers.awaitProvisioned("cust-1", call));
        const told: string[] = [];
        const waiting = await aScene(
            () => aCustomer({ status: words }),
            { provisioningTimeout: 20 },
            { progress: (line) => told.push(line) },
        );
        const late = await errorOf(waiting.client.customers.awaitProvisioned("cust-1", call));
        for (const text of [job.message, JSON.stringify(job), late.message, ...told]) {
            expect(text.toLowerCase()).to.contain("[secret]").and.not.contain(TOKEN.toLowerCase());
        }
    });

    it("is not sent along a redirect to another host", async () => {
        const other = await aScene(() => ({ items: [] }));
        const { client } = await aScene((_, response) =>
            reply(response, 307, undefined, { location: `${other.server.origin}/v1/wholesale/customers` }),
        );
        const error = await errorOf(client.customers.list({}, call));
        expect(error.message).to.contain("redirects to 127.0.0.1").and.contain("webexwholesale:endpoint");
        expect(other.server.questions).to.have.length(0);
    });
});
