// Tokens are in no error, however it is printed.
import { expect } from "chai";
import { inspect } from "node:util";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomerBody } from "./builders";
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
                    expect(printed).not.to.contain(piece);
                expect(Object.keys(error)).not.to.include("id");
            }
        });
    }

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
