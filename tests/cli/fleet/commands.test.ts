// `webex-wholesale fleet` as a command, on a stand-in for pulumi: what runs, what a failure stops, what runs again, and what it exits with.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { StandInFleet } from "./stand-in";

const report = z.strictObject({
    operation: z.string(),
    exitCode: z.number(),
    interrupted: z.boolean(),
    stacks: z.array(
        z.strictObject({
            stack: z.string(),
            outcome: z.string(),
            seconds: z.number(),
            changes: z.record(z.string(), z.number()),
            reason: z.string().optional(),
            log: z.string().optional(),
        }),
    ),
});
const listed = z.strictObject({
    stacks: z.array(
        z.strictObject({
            stack: z.string(),
            customers: z.number(),
            deployed: z.boolean(),
            resources: z.number().optional(),
            lastUpdate: z.string().optional(),
        }),
    ),
});
const outcomes = (stdout: string): Record<string, string> =>
    Object.fromEntries(report.parse(JSON.parse(stdout)).stacks.map(({ stack, outcome }) => [stack, outcome]));

const CREATED = { prints: "Resources:\n    + 2 created\n    1 unchanged\n" };
const REFUSED = {
    prints: "    error: resource 'a' has a problem: [C8] packages: 20 is lower\nerror: preview failed",
    code: 255,
};
const FOUND = { prints: "Resources:\n    ~ 1 to update\n", code: 7 };
const NAMES = ["crm-1", "crm-2", "crm-3", "crm-4"];

describe("webex-wholesale fleet", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    beforeEach(() => (fleet = new StandInFleet(NAMES)));
    afterEach(() => fleet.remove());

    it("creates and deploys every stack, each with one run of pulumi, and lists the backend before anything else", () => {
        fleet.exist(["crm-2"]);
        fleet.behave({ "crm-1 up": CREATED });
        const { status, stdout, stderr } = fleet.run(["up", "--yes"]);
        expect(status, stderr).to.equal(0);
        expect(stdout)
            .to.include("4 stacks, 1 done, 3 unchanged")
            .and.match(/crm-1 +done +2 create/u);
        const calls = fleet.calls();
        expect(calls.slice(0, 2)).to.deep.equal([
            "whoami --json --non-interactive",
            "stack ls --json --non-interactive",
        ]);
        expect(calls.filter((call) => call.startsWith("stack init")).length).to.equal(3);
        expect(calls.filter((call) => call.startsWith("up --yes --stack crm-"))).to.have.length(4);
    });

    it("lets one failing stack stop no other, names the reason and the log, and with --failed runs only what did not succeed", () => {
        fleet.behave({ "crm-2 up": REFUSED });
        const first = fleet.run(["up", "--yes", "--concurrency", "1"]);
        expect(first.status).to.equal(1);
        expect(first.stdout)
            .to.match(/crm-2 +FAILED .*\[C8\] packages: 20 is lower/u)
            .and.include("--failed");
        expect(first.stdout).to.include(join(".fleet", "logs", "crm-2.up.log"));
        expect(fleet.runs("up")).to.deep.equal(NAMES);
        fleet.behave({});
        const second = fleet.run(["up", "--yes", "--failed"]);
        expect(second.status).to.equal(0);
        expect(fleet.runs("up")).to.deep.equal(["crm-2"]);
        expect(fleet.run(["up", "--yes", "--failed"]).status).to.equal(0);
        expect(fleet.runs("up")).to.deep.equal([]);
    });

    for (const [what, behaviour, status] of [
        ["nothing changed", {}, 0],
        ["something changed", { "crm-1 preview": FOUND }, 7],
        ["a stack fails and another changed", { "crm-1 preview": FOUND, "crm-2 preview": REFUSED }, 1],
    ] as const) {
        it(`exits preview with ${status} where ${what}`, () => {
            fleet.behave(behaviour);
            expect(fleet.run(["preview"]).status).to.equal(status);
        });
    }

    it("compares with drift only what is deployed, and asks what can be done only where something drifted", () => {
        fleet.exist(["crm-1", "crm-2", "crm-3"]);
        fleet.behave({
            "crm-1 refresh": FOUND,
            "crm-1 preview": FOUND,
            "crm-2 refresh": FOUND,
            "crm-2 preview": REFUSED,
        });
        const { status, stdout } = fleet.run(["drift", "--json"]);
        expect(status).to.equal(1);
        expect(outcomes(stdout)).to.deep.equal({
            "crm-1": "changes",
            "crm-2": "failed",
            "crm-3": "unchanged",
            "crm-4": "absent",
        });
        expect(stdout).to.include("cannot be repaired: [C8]").and.include("`up` restores");
        const calls = fleet.calls();
        expect(calls.filter((call) => call.startsWith("refresh --preview-only"))).to.have.length(3);
        expect(calls.filter((call) => call.startsWith("preview"))).to.have.length(2);
    });

    it("asks for --yes where nobody can be asked, and then runs nothing", () => {
        fleet.exist(NAMES);
        for (const command of ["up", "destroy"]) {
            const { status, stderr } = fleet.run([command]);
            expect(status).to.equal(2);
            expect(stderr).to.include("pass --yes");
            expect(fleet.runs(command)).to.deep.equal([]);
        }
        expect(fleet.run(["up"], { PULUMI_SKIP_CONFIRMATIONS: "true" }).status).to.equal(0);
    });

    it("runs the shared stack first, and no other where it fails", () => {
        fleet.write({ "fleet.yaml": "stack: externalId\nshared: shared\n" });
        fleet.run(["up", "--yes"]);
        expect(fleet.runs("up")[0]).to.equal("shared");
        fleet.behave({ "shared up": REFUSED });
        const { status, stdout } = fleet.run(["up", "--yes"]);
        expect(status).to.equal(1);
        expect(stdout).to.include("the shared stack shared failed");
        expect(fleet.runs("up")).to.deep.equal(["shared"]);
    });

    it("destroys the shared stack last, and keeps it while another stack could not be destroyed", () => {
        fleet.write({ "fleet.yaml": "stack: externalId\nshared: shared\n" });
        fleet.exist(["shared", ...NAMES]);
        fleet.run(["destroy", "--yes"]);
        expect(fleet.runs("destroy").at(-1)).to.equal("shared");
        fleet.behave({ "crm-3 destroy": REFUSED });
        expect(fleet.run(["destroy", "--yes"]).stdout).to.include("other stacks still refer to it");
        expect(fleet.runs("destroy")).to.have.members(NAMES);
    });

    it("names the command for the shared stack where the others need it and it is not deployed", () => {
        fleet.write({ "fleet.yaml": "stack: externalId\nshared: shared\n" });
        const { status, stdout } = fleet.run(["preview"], { NO_OUTPUTS: "1" });
        expect(status).to.equal(1);
        expect(stdout).to.include("webex-wholesale fleet up --yes --only shared");
        expect(fleet.runs("preview")).to.deep.equal(["shared"]);
    });

    it("leaves a stack alone that the customers file does not have, names it, and removes it only by name", () => {
        fleet.exist([...NAMES, "crm-9"]);
        const up = fleet.run(["up", "--yes"]);
        expect(up.stderr).to.include("crm-9").and.include("fleet destroy --only crm-9");
        expect(fleet.runs("up")).to.have.members(NAMES);
        const only = fleet.run(["up", "--yes", "--only", "crm-9"]);
        expect(only.status).to.equal(2);
        expect(only.stderr).to.include("has no customer in it");
        expect(fleet.run(["destroy", "--yes", "--only", "crm-9"]).status).to.equal(0);
        expect(fleet.runs("destroy")).to.deep.equal(["crm-9"]);
    });

    it("hands arguments after -- to pulumi, and refuses a stack that is written without --only", () => {
        fleet.run(["up", "--yes", "--", "--parallel", "4"]);
        expect(fleet.calls().filter((call) => call.endsWith("--parallel 4"))).to.have.length(4);
        const { status, stderr } = fleet.run(["up", "crm-1", "--yes"]);
        expect(status).to.equal(2);
        expect(stderr).to.include("--only crm-1");
    });

    it("writes the summary in Markdown, and lists stacks with their customers", () => {
        fleet.behave({ "crm-2 preview": REFUSED });
        fleet.run(["preview", "--summary", "fleet.md"]);
        expect(readFileSync(join(fleet.fleet, "fleet.md"), "utf8"))
            .to.include("## fleet preview: 4 stacks")
            .and.include("[C8]");
        fleet.exist(["crm-1"]);
        const [one, two] = listed.parse(JSON.parse(fleet.run(["list", "--json"]).stdout)).stacks;
        expect(one).to.deep.equal({ stack: "crm-1", customers: 1, deployed: true, resources: 3 });
        expect(two).to.deep.equal({ stack: "crm-2", customers: 1, deployed: false });
        expect(fleet.run(["list"]).stdout)
            .to.match(/crm-1 +1 +3 .*\n/u)
            .and.match(/crm-2 +1 +- +not deployed/u);
    });

    for (const [what, args, said] of [
        ["a shard that does not exist", ["preview", "--shard", "3/2"], "--shard"],
        ["no processes", ["preview", "--concurrency", "0"], "1 to 64"],
        ["an unknown stack", ["preview", "--only", "crm-7"], "there is no such stack"],
        ["--failed without an earlier run", ["up", "--yes", "--failed"], "no earlier fleet up"],
        ["a folder that is not a fleet", ["preview", "-C", ".."], "fleet.yaml"],
    ] as const) {
        it(`refuses ${what} in one line, with exit code 2`, () => {
            const { status, stderr, stdout } = fleet.run(args);
            expect({ status, stdout }).to.deep.equal({ status: 2, stdout: "" });
            expect(stderr).to.include(said).and.not.include("    at ");
        });
    }

    it("says how to log in where pulumi has no backend", () => {
        const { status, stderr } = fleet.run(["up", "--yes"], { LOGGED_OUT: "1" });
        expect(status).to.equal(2);
        expect(stderr).to.include("pulumi login");
        expect(existsSync(join(fleet.fleet, ".state"))).to.equal(false);
    });
});
