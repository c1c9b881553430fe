// A fleet that is interrupted or killed: running stacks end in order, no process is left, and the next run goes on.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { until } from "../../tools/until";
import { lives } from "./lives";
import { StandInFleet } from "./stand-in";

describe("webex-wholesale fleet, interrupted", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    before(function () {
        if (process.platform !== "linux") {
            this.skip();
        }
    });
    beforeEach(() => {
        fleet = new StandInFleet(["crm-1", "crm-2", "crm-3"]);
        fleet.exist(["crm-1", "crm-2", "crm-3"]);
        fleet.behave({ "crm-2 up": { hang: true } });
    });
    afterEach(() => fleet.remove());

    const hanging = async () => {
        const command = fleet.start(["up", "--yes", "--concurrency", "1"]);
        const ended = once(command, "exit");
        await until("pulumi hangs", () => fleet.pid("hanging") !== undefined && fleet.pid("orphan") !== undefined);
        return { command, ended };
    };

    it("ends the running stack by one Ctrl-C, starts no other, leaves no process, and exits with 130", async () => {
        const { command, ended } = await hanging();
        command.kill("SIGINT");
        expect((await ended)[0]).to.equal(130);
        expect(lives(fleet.pid("hanging"))).to.equal(false);
        expect(lives(fleet.pid("orphan"))).to.equal(false);
        expect(fleet.runs("up")).to.deep.equal(["crm-1", "crm-2"]);
        fleet.behave({});
        expect(fleet.run(["up", "--yes", "--failed", "--concurrency", "1"]).status).to.equal(0);
        expect(fleet.runs("up")).to.deep.equal(["crm-2", "crm-3"]);
    });

    it("knows after a kill -9 of the command which stacks were not done", async () => {
        const { command, ended } = await hanging();
        command.kill("SIGKILL");
        await ended;
        const pulumi = fleet.pid("hanging");
        if (pulumi !== undefined) {
            process.kill(pulumi, "SIGKILL");
        }
        const orphan = fleet.pid("orphan");
        if (orphan !== undefined) {
            process.kill(orphan, "SIGKILL");
        }
        expect(readFileSync(join(fleet.fleet, ".fleet", "up.jsonl"), "utf8")).to.include(`"pid":${pulumi ?? 0}`);
        fleet.calls();
        fleet.behave({});
        expect(fleet.run(["up", "--yes", "--failed", "--concurrency", "1"]).status).to.equal(0);
        expect(fleet.runs("up")).to.deep.equal(["crm-2", "crm-3"]);
    });
});
