// After a 429 all requests wait for what one of them was told.
import { expect } from "chai";
import { RateLimitPause } from "../../../provider/webex/transport/rate-limit-pause";
import { fakeClock } from "./scene";

describe("the pause after a rate-limit answer", () => {
    it("applies to all requests, to its end and a little longer, so that they do not all return at once", async () => {
        const clock = Object.assign(fakeClock(), { random: () => 0.5 });
        const quiet = new RateLimitPause(clock);
        await quiet.wait();
        quiet.extendTo(clock.time + 30_000);
        quiet.extendTo(clock.time + 10_000);
        await quiet.wait();
        await quiet.wait();
        expect(clock.slept).to.deep.equal([30_250]);
    });
});
