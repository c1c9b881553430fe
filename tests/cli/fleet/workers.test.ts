// `fleet enqueue`, `work` and `status` on a queue in PostgreSQL, with a stand-in for pulumi: what is enqueued once, retried, taken over, and put back.
import { once } from "node:events";
import { hostname } from "node:os";
import { expect } from "chai";
import { z } from "zod";
import { Postgres } from "../../support/postgres";
import { until } from "../../tools/until";
import { lives } from "./lives";
import { StandInFleet } from "./stand-in";

const enqueued = z.strictObject({
    operation: z.string(),
    stacks: z.array(z.strictObject({ stack: z.string(), result: z.string(), operation: z.string() })),
});
const status = z.strictObject({
    exitCode: z.number(),
    queue: z
        .strictObject({
            address: z.string(),
            workers: z.number(),
            waiting: z.number(),
            running: z.number(),
            retrying: z.number(),
            succeeded: z.number(),
            failed: z.number(),
        })
        .optional(),
    stacks: z.array(
        z.strictObject({
            stack: z.string(),
            deployed: z.boolean(),
            resources: z.number().optional(),
            lastUpdate: z.string().optional(),
            operation: z.string().optional(),
            state: z.string().optional(),
            outcome: z.string().optional(),
            changes: z.record(z.string(), z.number()).optional(),
            reason: z.string().optional(),
            attempts: z.number().optional(),
            worker: z.string().optional(),
        }),
    ),
});

const REFUSED = { prints: "error: x has a problem: [C8] packages: 20 is lower", code: 255 };
const NAMES = ["crm-1", "crm-2", "crm-3"];

describe("workers of a fleet, with a stand-in for pulumi", function () {
    this.timeout(240_000);
    let postgres: Postgres;
    let fleet: StandInFleet;
    let databases = 0;
    let queue: { readonly WEBEX_WHOLESALE_FLEET_QUEUE: string };

    before(function () {
        if (process.platform !== "linux") {
            this.skip();
        }
    });
    before(async () => (postgres = await Postgres.start()));
    after(() => postgres.stop());
    beforeEach(async () => {
        fleet = new StandInFleet(NAMES);
        fleet.exist(NAMES);
        databases += 1;
        queue = { WEBEX_WHOLESALE_FLEET_QUEUE: await postgres.create(`queue-${databases}`) };
    });
    afterEach(() => fleet.remove());

    const run = (...args: readonly string[]) => fleet.run(args, queue);
    const results = (...args: readonly string[]) =>
        enqueued.parse(JSON.parse(run("enqueue", ...args, "--json").stdout)).stacks.map((one) => one.result);
    const states = () => {
        const { stacks } = status.parse(JSON.parse(run("status", "--json").stdout));
        return stacks.map(({ stack, operation, state }) => [stack, operation, state].join(" ").trim());
    };

    it("enqueues a stack once, never displaces a deployment by a question, and asks before it enqueues one", () => {
        expect(run("enqueue", "up").stderr).to.include("pass --yes");
        expect(results("drift", "--only", "crm-1")).to.deep.equal(["enqueued"]);
        expect(results("up", "--yes")).to.deep.equal(["enqueued", "enqueued", "enqueued"]);
        expect(results("up", "--yes")).to.deep.equal(["waiting", "waiting", "waiting"]);
        expect(results("drift")).to.deep.equal(["kept", "kept", "kept"]);
        expect(states()).to.deep.equal(NAMES.map((name) => `${name} up waiting`));
    });

    it("runs each stack, creates one that does not exist, does not retry what a rule refuses, and enqueues with --failed only that", () => {
        fleet.behave({
            "crm-1 up": { prints: "error: no stack named 'crm-1' found", code: 255, once: true },
            "crm-2 up": REFUSED,
        });
        run("enqueue", "up", "--yes");
        fleet.calls();
        const worked = run("work", "--until-empty", "--concurrency", "1");
        expect(worked.status, worked.stderr).to.equal(1);
        const calls = fleet.calls().map((call) => call.split(" ").slice(0, 3).join(" "));
        expect(calls).to.include("stack init crm-1");
        expect(calls.filter((call) => call.startsWith("up "))).to.have.length(4);
        const shown = run("status");
        expect(shown.status).to.equal(1);
        expect(shown.stdout)
            .to.include("2 succeeded, 1 failed")
            .and.match(/crm-2 +up +FAILED .*\[C8\] packages: 20 is lower/u)
            .and.include("fleet enqueue up --yes --failed");
        fleet.behave({});
        expect(results("up", "--yes", "--failed")).to.deep.equal(["enqueued"]);
        expect(run("work", "--until-empty").status).to.equal(0);
        expect(fleet.runs("up")).to.deep.equal(["crm-2"]);
        expect(run("status", "--wait").status).to.equal(0);
    });

    it("runs the shared stack before the others, and none of them where it fails", () => {
        const settings = { "fleet.yaml": "stack: externalId\nshared: shared\n" };
        fleet.write(settings);
        fleet.exist([...NAMES, "shared"]);
        fleet.behave({ "shared up": REFUSED });
        expect(results("up", "--yes")).to.have.length(4);
        fleet.calls();
        expect(run("work", "--until-empty").status).to.equal(1);
        expect(fleet.runs("up")).to.deep.equal(["shared"]);
        expect(run("status").stdout).to.include("4 failed").and.include("not run: the shared stack shared failed");
        fleet.behave({});
        expect(results("up", "--yes", "--failed")).to.have.length(4);
        expect(run("work", "--until-empty").status).to.equal(0);
        expect(fleet.runs("up")[0]).to.equal("shared");
        expect(results("destroy", "--yes")).to.have.length(3);
    });

    it("exits with 7 where drift was found, and shows it", () => {
        fleet.behave({
            "crm-3 refresh": { prints: "Resources:\n    ~ 1 to update\n", code: 7 },
            "crm-3 preview": { prints: "Resources:\n    ~ 1 to update\n", code: 7 },
        });
        run("enqueue", "drift");
        expect(run("work", "--until-empty").status).to.equal(7);
        const shown = run("status");
        expect(shown.status).to.equal(7);
        expect(shown.stdout).to.match(/crm-3 +drift +changes/u);
    });

    it("puts a running stack back into the queue at the first signal, exits with 0 and leaves no process", async () => {
        fleet.behave({ "crm-1 up": { hang: true } });
        run("enqueue", "up", "--yes");
        const worker = fleet.start(["work", "--concurrency", "1"], queue);
        const ended = once(worker, "exit");
        await until("pulumi hangs", () => fleet.pid("orphan") !== undefined, 60_000);
        expect(results("up", "--yes", "--only", "crm-1")).to.deep.equal(["again"]);
        worker.kill("SIGTERM");
        expect((await ended)[0]).to.equal(0);
        expect([lives(fleet.pid("hanging")), lives(fleet.pid("orphan"))]).to.deep.equal([false, false]);
        expect(states()[0]).to.equal("crm-1 up waiting");
    });

    it("takes over the stack of a killed worker: ends what it left running, cancels its lock and runs the stack again", async () => {
        fleet.behave({ "crm-1 up": { hang: true, once: true } });
        run("enqueue", "up", "--yes", "--only", "crm-1");
        const killed = fleet.start(["work", "--concurrency", "1", "--lease", "5"], queue);
        const ended = once(killed, "exit");
        await until("pulumi hangs", () => fleet.pid("orphan") !== undefined, 60_000);
        killed.kill("SIGKILL");
        await ended;
        const pulumi = fleet.pid("hanging") ?? 0;
        expect(lives(pulumi)).to.equal(true);
        const lock = `error: the stack is currently locked by 1 lock(s).\n  postgres://x: created by me@${hostname()} (pid ${pulumi}) at 2026-11-27T10:00:00Z`;
        fleet.behave({ "crm-1 up": { prints: lock, code: 255, once: true } });
        fleet.calls();
        const { status: code, stderr } = run("work", "--until-empty", "--lease", "5");
        expect(code, stderr).to.equal(0);
        expect([lives(pulumi), lives(fleet.pid("orphan"))]).to.deep.equal([false, false]);
        const calls = fleet.calls().map((call) => call.split(" ")[0]);
        expect(calls.filter((call) => call !== "version")).to.deep.equal(["up", "cancel", "up", "refresh"]);
    });

    it("never cancels a lock that no earlier attempt holds, and tries the stack again later", () => {
        const lock = `error: the stack is currently locked by 1 lock(s).\n  postgres://x: created by me@elsewhere (pid 7) at 2026-11-27T10:00:00Z`;
        fleet.behave({ "crm-1 up": { prints: lock, code: 255 } });
        run("enqueue", "up", "--yes", "--only", "crm-1", "--attempts", "1");
        expect(run("work", "--until-empty").status).to.equal(1);
        expect(fleet.runs("cancel")).to.deep.equal([]);
        expect(run("status").stdout).to.include("locked by me@elsewhere (pid 7)");
    });

    it("never prints the password of the queue, whatever fails", () => {
        const wrong = (url: string) => fleet.run(["status"], { WEBEX_WHOLESALE_FLEET_QUEUE: url });
        for (const url of [
            "postgres://me:s3cret@127.0.0.1:1/x",
            "postgres://me:s3 cret@127.0.0.1/x",
            "mysql://me:s3cret@x",
        ]) {
            const { status: code, stdout, stderr } = wrong(url);
            expect(code, url).to.equal(2);
            expect(stderr).to.include("queue");
            expect(stdout + stderr).to.not.match(/s3 ?cret/u);
        }
        expect(run("status").stdout).to.include("queue postgres://127.0.0.1:").and.not.include("pass-w0rd");
    });

    it("shows without a queue what failed when commands were last run in the folder", () => {
        fleet.behave({ "crm-2 up": REFUSED });
        fleet.run(["up", "--yes"]);
        const { status: code, stdout } = fleet.run(["status", "--json"]);
        expect(code).to.equal(1);
        const { queue: none, stacks } = status.parse(JSON.parse(stdout));
        expect(none).to.equal(undefined);
        expect(stacks.filter(({ state }) => state === "failed")).to.deep.equal([
            {
                ...{
                    stack: "crm-2",
                    deployed: true,
                    resources: 3,
                    operation: "up",
                    state: "failed",
                    outcome: "failed",
                },
                reason: "[C8] packages: 20 is lower",
            },
        ]);
        expect(fleet.run(["enqueue", "up", "--yes"]).stderr).to.include("WEBEX_WHOLESALE_FLEET_QUEUE");
    });
});
