// A worker that loses its lease, and one that gets a second signal: its pulumi ends with it, and its stack is not lost.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { expect } from "chai";
import { z } from "zod";
import { Postgres } from "../../support/postgres";
import { skipped } from "../../support/skipped";
import { until } from "../../tools/until";
import { lives } from "./lives";
import { StandInFleet } from "./stand-in";
import { Wire } from "./wire";

const status = z.object({ stacks: z.array(z.object({ operation: z.string(), state: z.string() })) });

describe("a worker of a fleet whose pulumi hangs", function () {
    if (process.platform !== "linux") {
        skipped("how a worker ends", "its processes are found in /proc, which only Linux has");
        return;
    }
    this.timeout(120_000);
    let postgres: Postgres;
    let wire: Wire;
    let fleet: StandInFleet;
    let databases = 0;
    const started: ChildProcess[] = [];
    let direct: { readonly WEBEX_WHOLESALE_FLEET_QUEUE: string };

    before(async () => (postgres = await Postgres.start()));
    after(() => postgres.stop());
    beforeEach(async () => {
        fleet = new StandInFleet(["crm-1"]);
        fleet.exist(["crm-1"]);
        databases += 1;
        direct = { WEBEX_WHOLESALE_FLEET_QUEUE: await postgres.create(`queue-${databases}`) };
        wire = await Wire.to(direct.WEBEX_WHOLESALE_FLEET_QUEUE);
        fleet.run(["enqueue", "up", "--yes"], direct);
    });
    afterEach(() => {
        started.splice(0).forEach((child) => child.kill("SIGKILL"));
        wire.remove();
        fleet.remove();
    });

    /** On the other side of the wire. */
    async function worker(hang: true | "deaf") {
        fleet.behave({ "crm-1 up": { hang, once: true } });
        const child = fleet.start(["work", "--concurrency", "1", "--lease", "5"], {
            WEBEX_WHOLESALE_FLEET_QUEUE: wire.url,
        });
        started.push(child);
        const said: string[] = [];
        child.stderr?.setEncoding("utf8").on("data", (chunk: string) => said.push(chunk));
        await until("pulumi hangs", () => fleet.pid("orphan") !== undefined, 60_000);
        return { child, ended: once(child, "exit"), said: () => said.join("") };
    }

    const livesOn = (): boolean => lives(fleet.pid("hanging")) || lives(fleet.pid("orphan"));
    const state = (): string => {
        const { stdout } = fleet.run(["status", "--json"], direct);
        return status
            .parse(JSON.parse(stdout))
            .stacks.map((one) => `${one.operation} ${one.state}`)
            .join();
    };
    async function toldTwice({ child, said }: { child: ChildProcess; said: () => string }): Promise<void> {
        child.kill("SIGTERM");
        await until("the first signal was heard", () => said().includes("Interrupt again to end at once"));
        expect(livesOn()).to.equal(true);
        child.kill("SIGTERM");
    }

    it("ends pulumi with all its processes where it cannot renew its lease, and leaves the result to the worker that takes over", async () => {
        const { child, ended, said } = await worker("deaf");
        wire.cut();
        await until("its pulumi has ended", () => !livesOn(), 30_000);
        const other = fleet.run(["work", "--until-empty", "--lease", "5"], direct);
        expect(other.status, other.stderr).to.equal(0);
        expect(state()).to.equal("up succeeded");
        wire.mend();
        await until("it has said so", () => said().includes("crm-1: the lease was lost, so its pulumi was ended"));
        child.kill("SIGTERM");
        expect((await ended)[0], said()).to.equal(0);
        expect(said()).to.not.match(/up +crm-1/u);
        expect(state()).to.equal("up succeeded");
        expect(fleet.runs("up")).to.deep.equal(["crm-1", "crm-1"]);
    });

    it("ends pulumi with all its processes at the second signal, and puts the stack back into the queue, whose next worker cancels the lock that remains", async () => {
        const running = await worker("deaf");
        await toldTwice(running);
        expect((await running.ended)[0], running.said()).to.equal(0);
        expect(livesOn()).to.equal(false);
        expect(state()).to.equal("up waiting");
        const owner = `me@${hostname()} (pid ${fleet.pid("hanging") ?? 0}) at 2026-11-27T10:00:00Z`;
        const lock = `error: the stack is currently locked by 1 lock(s).\n  postgres://x: created by ${owner}`;
        fleet.behave({ "crm-1 up": { prints: lock, code: 255, once: true } });
        const next = fleet.run(["work", "--until-empty"], direct);
        expect(next.status, next.stderr).to.equal(0);
        expect(fleet.runs("cancel")).to.deep.equal(["crm-1"]);
    });

    it("ends at the second signal also where the database of the queue does not answer", async () => {
        const running = await worker("deaf");
        wire.cut();
        await toldTwice(running);
        expect((await running.ended)[0]).to.equal(0);
        expect(running.said()).to.include("taken over when their lease of 5 s has expired");
        expect(livesOn()).to.equal(false);
        const other = fleet.run(["work", "--until-empty", "--lease", "5"], direct);
        expect(other.status, other.stderr).to.equal(0);
        expect(state()).to.equal("up succeeded");
    });
});
