// What a fleet does after a run that was killed: dead locks of its own, locks of others, and pending creations.
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { StandInFleet } from "./stand-in";

const NAMES = ["crm-1", "crm-2"];

describe("webex-wholesale fleet after a run that was killed", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    beforeEach(() => (fleet = new StandInFleet(NAMES)));
    afterEach(() => fleet.remove());

    it("cancels a lock whose owner this folder started and which has ended, and goes on", () => {
        const dead = 2 ** 22 + 7;
        const lock = `error: the stack is currently locked by 1 lock(s).\n  file:///x: created by me@${hostname()} (pid ${dead}) at 2026-11-27T10:00:00Z`;
        fleet.exist(NAMES);
        fleet.behave({ "crm-1 up": { prints: lock, code: 255, once: true } });
        const unknown = fleet.run(["up", "--yes", "--only", "crm-1"]);
        expect(unknown.stdout).to.include("pulumi cancel --yes --stack crm-1");
        expect(fleet.runs("cancel")).to.deep.equal([]);
        const line = { stack: "crm-1", outcome: "running", host: hostname(), pid: dead };
        writeFileSync(join(fleet.fleet, ".fleet", "up.jsonl"), `${JSON.stringify(line)}\n`);
        fleet.behave({ "crm-1 up": { prints: lock, code: 255, once: true } });
        expect(fleet.run(["up", "--yes", "--failed"]).status).to.equal(0);
        expect(fleet.calls().map((call) => call.split(" ")[0])).to.include.members(["cancel", "up"]);
    });

    it("never cancels a lock whose owner still runs", () => {
        const lock = `error: the stack is currently locked by 1 lock(s).\n  file:///x: created by me@${hostname()} (pid ${process.pid}) at 2026-11-27T10:00:00Z`;
        fleet.exist(NAMES);
        fleet.run(["up", "--yes", "--only", "crm-1"]);
        const line = { stack: "crm-1", outcome: "running", host: hostname(), pid: process.pid };
        writeFileSync(join(fleet.fleet, ".fleet", "up.jsonl"), `${JSON.stringify(line)}\n`);
        fleet.behave({ "crm-1 up": { prints: lock, code: 255 } });
        const { status, stdout } = fleet.run(["up", "--yes", "--failed"]);
        expect(status).to.equal(1);
        expect(stdout).to.include("still running").and.include(`pid ${process.pid}`);
        expect(fleet.runs("cancel")).to.deep.equal([]);
    });

    it("clears the pending creations of a killed run after an up that succeeded", () => {
        const warning =
            "warning: Attempting to deploy or update resources with 1 pending operations from previous deployment.";
        fleet.exist(NAMES);
        fleet.behave({ "crm-2 up": { prints: warning } });
        expect(fleet.run(["up", "--yes"]).status).to.equal(0);
        expect(fleet.calls().filter((call) => call.startsWith("refresh --clear-pending-creates --yes"))).to.have.length(
            1,
        );
    });

    /** Where the project has `options: refresh: always`, Pulumi does not warn. */
    const clearings = (): string[] => fleet.calls().filter((call) => call.includes("--clear-pending-creates"));
    const lockOf = (pid: number): string =>
        `error: the stack is currently locked by 1 lock(s).\n  s3://x: created by me@${hostname()} (pid ${pid}) at 2026-11-27T10:00:00Z`;

    it("clears them also where Pulumi does not mention them, after it cancelled the lock of the killed run", () => {
        const dead = 2 ** 22 + 7;
        fleet.exist(NAMES);
        fleet.run(["up", "--yes"]);
        const line = { stack: "crm-1", outcome: "running", host: hostname(), pid: dead };
        writeFileSync(join(fleet.fleet, ".fleet", "up.jsonl"), `${JSON.stringify(line)}\n`);
        fleet.behave({ "crm-1 up": { prints: lockOf(dead), code: 255, once: true } });
        expect(clearings()).to.deep.equal([]);
        expect(fleet.run(["up", "--yes"]).status).to.equal(0);
        expect(clearings().map((call) => / --stack (\S+)/u.exec(call)?.[1])).to.deep.equal(["crm-1"]);
        expect(fleet.run(["up", "--yes"]).status).to.equal(0);
        expect(clearings()).to.deep.equal([]);
    });

    it("clears them after somebody cancelled a lock by hand, as it had advised", () => {
        fleet.exist(NAMES);
        fleet.behave({ "crm-2 up": { prints: lockOf(2 ** 22 + 7), code: 255, once: true } });
        expect(fleet.run(["up", "--yes"]).stdout).to.include("pulumi cancel --yes --stack crm-2");
        expect(clearings()).to.deep.equal([]);
        expect(fleet.run(["up", "--yes", "--failed"]).status).to.equal(0);
        expect(clearings()).to.have.length(1);
    });

    it("cancels the lock that a failed run in this folder left, because the backend was away", () => {
        fleet.exist(NAMES);
        fleet.behave({ "crm-1 up": { prints: "error: there was a problem deleting the lock", code: 255 } });
        expect(fleet.run(["up", "--yes"]).status).to.equal(1);
        const record = readFileSync(join(fleet.fleet, ".fleet", "up.jsonl"), "utf8");
        const [, pid = ""] = /"stack":"crm-1","outcome":"running","host":"[^"]*","pid":(\d+)/u.exec(record) ?? [];
        fleet.behave({ "crm-1 up": { prints: lockOf(Number(pid)), code: 255, once: true } });
        expect(fleet.run(["up", "--yes", "--failed"]).status).to.equal(0);
        expect(fleet.runs("cancel")).to.deep.equal(["crm-1"]);
    });
});
