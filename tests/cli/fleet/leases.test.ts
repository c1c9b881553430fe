// The leases of a worker's stacks, by a clock that the test moves: when its pulumi must end, and when it may go on.
import { expect } from "chai";
import { Leases } from "../../../cli/fleet/queue/lease";

describe("the lease of a stack in a worker", () => {
    const LEASE = 30_000;

    function held() {
        const clock = { time: 0 };
        const killed: string[] = [];
        const leases = new Leases(LEASE, () => clock.time);
        const engine = (name: string) => ({ kill: () => killed.push(name) });
        leases.begin("job");
        leases.watch("job", engine("first"));
        const at = (time: number): void => {
            clock.time = time;
            leases.check();
        };
        return { leases, killed, engine, at };
    }

    it("ends pulumi once, and before another worker may have the stack, where it is not renewed", () => {
        const { leases, killed, at } = held();
        at(0.9 * LEASE);
        expect(killed).to.deep.equal([]);
        at(0.9 * LEASE + 1);
        at(LEASE);
        expect(killed).to.deep.equal(["first"]);
        expect(leases.isLost("job")).to.equal(true);
    });

    it("lets pulumi work on where it is renewed in time", () => {
        const { leases, killed, at } = held();
        for (const time of [0.5, 1, 1.5, 2]) {
            at(time * LEASE);
            leases.renewed(["job"]);
        }
        at(2.9 * LEASE);
        expect(killed).to.deep.equal([]);
        expect(leases.isLost("job")).to.equal(false);
    });

    it("ends at once what is started for the stack after it was lost, also where it is renewed too late", () => {
        const { leases, killed, engine, at } = held();
        at(LEASE);
        leases.renewed(["job"]);
        leases.watch("job", engine("second"));
        expect(killed).to.deep.equal(["first", "second"]);
        expect(leases.isLost("job")).to.equal(true);
    });

    it("is another one when the stack comes back to the same worker", () => {
        const { leases, killed, engine, at } = held();
        leases.lost(["job"]);
        leases.end("job");
        leases.begin("job");
        leases.watch("job", engine("second"));
        at(0.5 * LEASE);
        expect(killed).to.deep.equal(["first"]);
    });
});
