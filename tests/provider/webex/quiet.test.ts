// After a 429 all requests wait for what one of them was told.
import { expect } from "chai";
import { Quiet } from "../../../provider/webex/transport/quiet";
import { fakeClock } from "./scene";

describe("the quiet after a refusal for rate", () => {
    it("is kept by all, to its end and a little longer, so that not all come back at once", async () => {
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
