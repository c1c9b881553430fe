// The pauses between the attempts of a stack that fails: looked up in the queue, and ended by the test instead of being waited for.
import { once } from "node:events";
import { expect } from "chai";
import { FleetQueue, type Job } from "../../../cli/fleet/queue/fleet-queue";
import { requireQueueAddress } from "../../../cli/fleet/queue/queue-address";
import { Postgres } from "../../support/postgres";
import { until } from "../../tools/until";
import { StandInFleet } from "./stand-in";

const FIRST_PAUSE = 30_000;
/** Of each pause up to a half is left out, so that stacks that failed together do not come back together. */
const SHORTEST = 0.5;

describe("a stack that fails in a worker", function () {
    this.timeout(120_000);
    let postgres: Postgres;
    let fleet: StandInFleet;
    before(async () => {
        postgres = await Postgres.start();
        fleet = new StandInFleet(["crm-1"]);
        fleet.exist(["crm-1"]);
    });
    after(async () => {
        fleet.remove();
        await postgres.stop();
    });

    it("is tried three times, the second time after half a minute and the third after a minute, and is failed then", async () => {
        const url = await postgres.create("queue");
        const env = { WEBEX_WHOLESALE_FLEET_QUEUE: url };
        fleet.behave({ "crm-1 up": { prints: "error: Webex is out of order", code: 255 } });
        fleet.run(["enqueue", "up", "--yes"], env);
        const { queue } = await FleetQueue.open(requireQueueAddress(url, {}), fleet.fleet);
        const worker = fleet.start(["work"], env);
        const ended = once(worker, "exit");
        try {
            for (const attempt of [1, 2]) {
                let delayed: Job | undefined;
                await until(
                    `attempt ${attempt} has failed`,
                    async () => {
                        [delayed] = await queue.getDelayed();
                        return delayed?.attemptsMade === attempt;
                    },
                    60_000,
                );
                const whole = FIRST_PAUSE * attempt;
                expect(delayed?.delay, `after attempt ${attempt}`).to.be.within(whole * SHORTEST, whole);
                const shown = fleet.run(["status"], env).stdout;
                expect(shown).to.match(new RegExp(`crm-1 +up +retrying, ${attempt} attempts? .*out of order`, "u"));
                await delayed?.promote();
            }
            await until("the last attempt has failed", async () => (await queue.getFailedCount()) === 1, 60_000);
            expect(fleet.runs("up")).to.have.length(3);
            expect(fleet.run(["status"], env).status).to.equal(1);
        } finally {
            worker.kill("SIGTERM");
            await ended;
            await queue.close();
        }
    });
});
