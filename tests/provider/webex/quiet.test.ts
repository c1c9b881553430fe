// After a 429 all requests wait for what one of them was told.
import { expect } from "chai";
import { Quiet } from "../../../provider/webex/transport/quiet";
import { fakeClock } from "./scene";

describe("the pause after a rate-limit answer", () => {
    it("applies to all requests, to its end and a little longer, so that they do not all return at once", async () => {
        const clock = Object.assign(fakeClock(), { random: () => 0.5 });
        const quiet = new Quiet(clock);
        await quiet.over();
        quiet.until(clock.time + 30_000);
        quiet.until(clock.time + 10_000);
        await quiet.over();
        await quiet.over();
        expect(clock.slept).to.deep.equal([30_250]);
    });
});
