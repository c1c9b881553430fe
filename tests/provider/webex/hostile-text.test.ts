// What a server or a proxy writes is shown as one harmless line, and is read in linear time.
import { expect } from "chai";
import { reply, type Handler } from "../../support/web-server";
import { aCustomer } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

const EVIL = "no \u001b[2J\u001b]0;pwned\u0007 \u202e\u2028\nwebex-wholesale: all is well\r";
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const answers: Record<string, Handler> = {
    "a refusal": (_, response) => reply(response, 403, { message: EVIL, trackingId: EVIL, property: EVIL }),
    "the title of a page": (_, response) =>
        reply(response, 502, `<title>${EVIL}</title>`, { "content-type": "text/html" }),
    "a text": (_, response) => reply(response, 400, EVIL, { "content-type": "text/plain" }),
    "reasons one by one": (_, response) => reply(response, 400, { errors: [{ description: EVIL }] }),
    "the reasons of a job": () => aCustomer({ status: "error", errors: [{ description: EVIL }] }),
    "an unknown status": () => aCustomer({ status: EVIL }),
};

describe("text from outside", () => {
    afterEach(closeServers);

    for (const [name, handler] of Object.entries(answers)) {
        it(`cannot forge a line or move the cursor: ${name}`, async () => {
            const told: string[] = [];
            const about = `read the customer "${EVIL}"`;
            const { client } = await aScene(
                handler,
                { provisioningTimeout: 20 },
                { progress: (line) => told.push(line) },
            );
            const error = await errorOf(client.customers.awaitProvisioned("cust-1", { about }));
            const { message, hint, words, trackingId, property, problems } = error;
            for (const text of [
                message,
                hint,
                words,
                trackingId,
                property,
                ...told,
                ...problems.map((one) => one.description),
            ]) {
                expect(text ?? "").not.to.match(HARMFUL);
            }
            expect(message).to.contain("pwned").and.contain("\\u{1b}");
        });
    }

    it("is reported to each waiting caller under its own resource, also if it had to be escaped", async () => {
        const { client } = await aScene((_, response) => reply(response, 400, { message: "no" }));
        const error = await errorOf(client.customers.list({}, { about: `read "${EVIL}"` }));
        expect(error.describedAs(`read "${EVIL}"`, "read the user b@b.example").message).to.match(
            /^Could not read the user b@b\.example: no/u,
        );
    });

    it("is searched in linear time, however often a tag begins", async () => {
        const { client } = await aScene((_, response) =>
            reply(response, 400, "<title".repeat(80_000), { "content-type": "text/html" }),
        );
        const begun = performance.now();
        const error = await errorOf(client.customers.list({}, call));
        expect(performance.now() - begun).to.be.below(5_000);
        expect(error.message).to.contain("an HTML page").and.have.length.below(1_000);
    });

    it("is read only up to a limit", async () => {
        const far = `{"message":"${"x".repeat(200_000)}","errors":[{"description":"far away"}]}`;
        const { client } = await aScene((_, response) => reply(response, 400, far));
        const error = await errorOf(client.customers.list({}, call));
        expect(error.message).to.contain("too long for an error").and.not.contain("far away");
        expect(error.message).to.have.length.below(1_000);
    });
});
