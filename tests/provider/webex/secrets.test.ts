// Tokens are in no error, however it is printed.
import { expect } from "chai";
import { inspect } from "node:util";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomer, aCustomerBody } from "./builders";
import { aScene, call, closeServers, errorOf, TOKEN } from "./scene";

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
        it(`is in no part of the error after ${name}`, async () => {
            const { backend } = await aScene(handler);
            const errors = [
                await errorOf(backend.customers.list({}, call)),
                await errorOf(backend.customers.provision(aCustomerBody(), call)),
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
                for (const piece of [TOKEN, TOKEN.slice(0, 12), encodeURIComponent(TOKEN), "Bearer t0"])
                    expect(printed.toLowerCase()).not.to.contain(piece.toLowerCase());
                expect(printed).not.to.contain(Buffer.from(`Bearer ${TOKEN}`).toString("base64").slice(12, 36));
                expect(Object.keys(error)).not.to.include("id");
            }
        });
    }

    it("is in no word of an answer that succeeded: a precheck, the reasons of a job, a status", async () => {
        const words = `was ${TOKEN} and ${TOKEN.toUpperCase()}`;
        const precheck = await aScene(() => ({ message: words, info: [{ description: words }], errors: [words] }));
        const { problems } = await precheck.backend.customers.precheck({}, call);
        expect(problems.map(({ description }) => description)).to.deep.equal(
            Array(2).fill("was [secret] and [secret]"),
        );
        const packages = [{ name: "webex_calling", status: "error", errors: [{ description: words }] }];
        const failed = aCustomer({
            status: "error",
            errors: [{ description: `${words}.` }],
            resourceDetails: { packages },
        });
        const job = await errorOf((await aScene(() => failed)).backend.customers.settled("cust-1", call));
        const told: string[] = [];
        const waiting = await aScene(
            () => aCustomer({ status: words }),
            { provisioningTimeout: 20 },
            { progress: (line) => told.push(line) },
        );
        const late = await errorOf(waiting.backend.customers.settled("cust-1", call));
        for (const text of [job.message, JSON.stringify(job), late.message, ...told])
            expect(text.toLowerCase()).to.contain("[secret]").and.not.contain(TOKEN.toLowerCase());
    });

    it("does not follow a redirect to another host", async () => {
        const other = await aScene(() => ({ items: [] }));
        const { backend } = await aScene((_, response) =>
            reply(response, 307, undefined, { location: `${other.server.origin}/v1/wholesale/customers` }),
        );
        const error = await errorOf(backend.customers.list({}, call));
        expect(error.message).to.contain("redirects to 127.0.0.1").and.contain("webexwholesale:endpoint");
        expect(other.server.questions).to.have.length(0);
    });
});
