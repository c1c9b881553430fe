// Waits end when they should, whatever somebody does to the machine's clock.
import { expect } from "chai";
import { StillProvisioning } from "../../../provider/webex/errors/family";
import { connect } from "../../../provider/webex/connect";
import { reply } from "../../support/web-server";
import { aCustomer } from "./builders";
import { aServer, call, closeServers, errorOf, fakeClock, someSettings, type FakeClock } from "./scene";

/** A clock that is set back during its first sleep. */
function setBack(ms: number): FakeClock {
    const clock = fakeClock();
    const sleep = clock.sleep.bind(clock);
    clock.sleep = async (pause) => {
        await sleep(pause);
        if (clock.slept.length === 1) {
            clock.time -= ms;
        }
    };
    return clock;
}

const HOUR = 60 * 60_000;
const total = ({ slept }: FakeClock): number => slept.reduce((sum, ms) => sum + ms, 0);

describe("a clock that is set back", () => {
    afterEach(closeServers);

    it("during a wait for the rate limit does not prolong that wait", async () => {
        let refusals = 1;
        const server = await aServer((_, response) => {
            refusals -= 1;
            return refusals < 0 ? { items: [] } : reply(response, 429, {}, { "retry-after": "2" });
        });
        const clock = setBack(HOUR);
        await connect(someSettings(server.endpoint), { clock }).customers.list({}, call);
        expect(total(clock)).to.be.below(10_000);
    });

    it("during a job does not prolong its time limit", async () => {
        const server = await aServer(() => aCustomer({ status: "provisioning" }));
        const clock = setBack(24 * HOUR);
        const client = connect(someSettings(server.endpoint, { provisioningTimeout: 60 }), { clock });
        expect(await errorOf(client.customers.awaitProvisioned("cust-1", call))).to.be.instanceOf(StillProvisioning);
        expect(total(clock)).to.be.below(90_000);
    });

    for (const value of ["0", "-5", "3, 5", "0.001", "soon", "Sun, 22 Nov 2020 09:00:00 GMT"]) {
        it(`does not turn a Retry-After of ${JSON.stringify(value)} into a busy loop`, async () => {
            let requests = 0;
            // A loop ends as well, and then no error comes.
            const server = await aServer((_, response) =>
                (requests += 1) > 100 ? { items: [] } : reply(response, 429, {}, { "retry-after": value }),
            );
            const clock = fakeClock();
            await errorOf(connect(someSettings(server.endpoint), { clock }).customers.list({}, call));
            expect(server.questions).to.have.length.below(60);
            expect(total(clock)).to.be.below(10 * 60_000);
        });
    }
});
