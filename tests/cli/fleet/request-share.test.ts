// The request limit of a fleet, on a stand-in for pulumi: what of it each process is given.
import { expect } from "chai";
import { StandInFleet } from "./stand-in";

describe("the request limit of webex-wholesale fleet", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    beforeEach(() => (fleet = new StandInFleet(["crm-1", "crm-2", "crm-3", "crm-4"])));
    afterEach(() => fleet.remove());

    it("gives every process of every shard its share of the request limit", () => {
        const rates = (...args: [string[], Record<string, string>?]): string[] => {
            fleet.run(...args);
            return [...new Set(fleet.calls().flatMap((call) => /^preview .* rate=(\S+)$/u.exec(call)?.[1] ?? []))];
        };
        const limit = { WEBEX_WHOLESALE_REQUESTS_PER_SECOND: "6" };
        expect(rates(["preview", "--concurrency", "2"], limit)).to.deep.equal(["3"]);
        expect(rates(["preview", "--concurrency", "2"])).to.deep.equal([]);
        expect(rates(["preview", "--concurrency", "4"], { WEBEX_WHOLESALE_ENDPOINT: "" })).to.deep.equal(["2.5"]);
        expect(rates(["preview", "--concurrency", "1", "--shard", "1/3"], limit)).to.deep.equal(["2"]);
    });

    it("leaves a request limit that is shared in a store whole, and says to each process how many share it", () => {
        const calls = (args: string[], env: Record<string, string> = {}): string[] => {
            const shared = { WEBEX_WHOLESALE_SHARED_RATE_LIMIT: "redis://127.0.0.1", ...env };
            fleet.run(args, { WEBEX_WHOLESALE_REQUESTS_PER_SECOND: "6", ...shared });
            const ofPreview = fleet.calls().filter((call) => call.startsWith("preview "));
            return [...new Set(ofPreview.map((call) => call.replace(/^.*(?= rate=)/u, "")))];
        };
        expect(calls(["preview", "--concurrency", "2"])).to.deep.equal([" rate=6 sharing=2"]);
        expect(calls(["preview", "--concurrency", "1", "--shard", "1/3"])).to.deep.equal([" rate=6 sharing=3"]);
        const given = { WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES: "9" };
        expect(calls(["preview", "--concurrency", "2"], given)).to.deep.equal([" rate=6 sharing=9"]);
    });
});
