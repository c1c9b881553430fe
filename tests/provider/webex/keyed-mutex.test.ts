// One writer per customer and per user (docs/decisions/004).
import { expect } from "chai";
import type { Handler } from "../../support/web-server";
import { aCustomer, aSubscriber, aSubscriberBody } from "./builders";
import { aScene, call, closeServers } from "./scene";

/** Counts how many writes are on the way at once, in all and by customer. */
function counting(customerOf: (line: string, body: string) => string): { handler: Handler; most: Map<string, number> } {
    const now = new Map<string, number>();
    const most = new Map<string, number>();
    const change = (key: string, by: number): void => {
        const count = (now.get(key) ?? 0) + by;
        now.set(key, count);
        most.set(key, Math.max(count, most.get(key) ?? 0));
    };
    const handler: Handler = async ({ method, line, body }) => {
        if (method === "GET") {
            return { items: [aCustomer()], ...aCustomer() };
        }
        const keys = [customerOf(line, body), "all"];
        keys.forEach((key) => change(key, 1));
        await new Promise((soon) => setTimeout(soon, 5));
        keys.forEach((key) => change(key, -1));
        return aSubscriber({ emails: [] });
    };
    return { handler, most };
}

describe("writes", () => {
    afterEach(closeServers);

    it("to one customer are sent one by one, to different customers concurrently", async () => {
        const { handler, most } = counting((line) => /cust-\d/u.exec(line)?.[0] ?? "");
        const { client } = await aScene(handler);
        const ids = ["cust-1", "cust-2", "cust-3"].flatMap((id) => [id, id, id, id]);
        await Promise.all(ids.map((id) => client.customers.update(id, { packages: [] }, call)));
        expect([most.get("cust-1"), most.get("cust-2"), most.get("cust-3")]).to.deep.equal([1, 1, 1]);
        expect(most.get("all")).to.be.above(1);
    });

    it("to a customer and to its organization are sent one by one, once both are known", async () => {
        const { handler, most } = counting(() => "one");
        const { client } = await aScene(handler);
        await client.customers.get("cust-1", call);
        await Promise.all([
            client.customers.update("cust-1", { packages: [] }, call),
            client.numbers.add("org-1", "loc-1", ["+46901234567"], call),
        ]);
        expect(most.get("one")).to.equal(1);
    });

    it("of a customer's users are sent concurrently, those of one user one by one", async () => {
        const { handler, most } = counting((_, body) => /user-\d/u.exec(body)?.[0] ?? "");
        const { client } = await aScene(handler);
        const bodies = [1, 1, 2, 3].map((n) =>
            aSubscriberBody({ customerId: "cust-1", email: `user-${n}@norrbygg.example` }),
        );
        await Promise.all(bodies.map((body) => client.subscribers.provision(body, call)));
        expect(most.get("user-1")).to.equal(1);
        expect(most.get("all")).to.be.above(1);
    });

    it("that fail do not block the next one", async () => {
        let count = 0;
        const { client, lines } = await aScene((_, response) => {
            count += 1;
            response.writeHead(count === 1 ? 400 : 204).end();
        });
        const results = await Promise.allSettled([
            client.customers.update("cust-1", { packages: [] }, call),
            client.customers.update("cust-1", { packages: [] }, call),
        ]);
        expect(results.map(({ status }) => status)).to.deep.equal(["rejected", "fulfilled"]);
        expect(lines()).to.have.length(2);
    });
});
