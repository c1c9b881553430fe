// The cap on requests per second: never exceeded, and used to the full.
import { expect } from "chai";
import { aScene, call, closeServers } from "./scene";

describe("the rate limit", () => {
    afterEach(closeServers);

    it("is never exceeded, and fully used", async () => {
        const perSecond = 100;
        const arrivals: number[] = [];
        const { client } = await aScene(
            () => {
                arrivals.push(performance.now());
                return { items: [] };
            },
            { requestsPerSecond: perSecond },
        );
        await Promise.all(Array.from({ length: 41 }, () => client.customers.list({}, call)));
        const first = arrivals[0] ?? 0;
        const took = (arrivals.at(-1) ?? 0) - first;
        // 40 gaps of 10 ms. A late timer may shorten the next gap, never the whole; the upper bound leaves room for a busy machine.
        expect(took).to.be.within(380, 2_000);
        const within = (ms: number): number => arrivals.filter((at) => at - first < ms).length;
        expect(within(200)).to.be.at.most(22);
    });

    it("also applies to repeated requests", async () => {
        let count = 0;
        const started = performance.now();
        const { client } = await aScene(
            (_, response) => {
                count += 1;
                if (count > 5) {
                    return { items: [] };
                }
                response.writeHead(503).end();
                return undefined;
            },
            { requestsPerSecond: 50 },
        );
        await client.customers.list({}, call);
        expect(performance.now() - started).to.be.at.least(95);
    });
});
