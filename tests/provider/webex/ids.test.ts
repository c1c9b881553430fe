// An id that no request can name is refused before anything is sent.
import { expect } from "chai";
import { NoAnswer, UnusableId } from "../../../provider/webex/errors/family";
import { aScene, call, closeServers, errorOf } from "./scene";

describe("an id", () => {
    afterEach(closeServers);

    for (const id of ["..", ".", "", "  ", "\ud800", "cust\udfff-1", "cust-\ufffd"]) {
        it(`such as ${JSON.stringify(id)} is refused before a request`, async () => {
            const { client, lines } = await aScene(() => ({}));
            const works = [
                client.customers.remove(id, call),
                // Nobody's id is empty, so this one is answered without a request.
                ...(id === "" ? [] : [client.customers.get(id, call)]),
                client.people.remove(id, call),
                client.locations.remove("org-1", id, call),
                client.locations.list(id, call),
                client.subscribers.list({ customerId: id }, call),
                client.customers.list({}, { ...call, onBehalfOf: id }),
            ];
            for (const error of await Promise.all(works.map(errorOf))) {
                expect(error, error.message).to.be.instanceOf(UnusableId);
                expect(error.message).to.contain(call.about).and.contain("Nothing was sent");
            }
            expect(lines()).to.deep.equal([]);
        });
    }

    it("may contain anything else, and arrives unchanged", async () => {
        const { client, server } = await aScene(() => ({}));
        await client.customers.get("a/../b?c#d%2e…", call).catch(() => undefined);
        expect(decodeURIComponent(server.questions[0]?.path ?? "")).to.equal("/wholesale/customers/a/../b?c#d%2e…");
    });

    it("that is a number too large to be read exactly is not mistaken for another one", async () => {
        const { client } = await aScene((_, response) => {
            response.writeHead(200, { "content-type": "application/json" });
            response.end('{"id":12345678901234567890,"status":"provisioned"}');
        });
        const error = await errorOf(client.customers.get("cust-1", call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("id");
    });
});
