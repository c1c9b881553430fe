// Two workers on a queue in PostgreSQL, which also holds the states: one of them is killed in mid-`up`, and no user is lost or doubled.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";
import { EngineEmulator } from "../support/engine-emulator";
import { engineIsReady } from "../support/engine-stack";
import { fleetProgram } from "../support/fleet-program";
import { FleetProject } from "../support/fleet-project";
import { Postgres } from "../support/postgres";
import { RedisServer } from "../support/redis";
import { skipped } from "../support/skipped";
import { until } from "../tools/until";

const NAMES = Array.from({ length: 12 }, (_, index) => `crm-${String(index + 1).padStart(2, "0")}`);
const USERS = 10;

const report = z.object({
    exitCode: z.number(),
    stacks: z.array(z.object({ stack: z.string(), state: z.string().optional(), outcome: z.string().optional() })),
});

/** Pulumi's table: a row for each file that a backend in a folder would have. */
const state = z.array(z.object({ key: z.string(), data: z.object({ data: z.string() }) }));

/** Everything that runs in the environment of this test: workers, engines, language hosts, providers. */
function processesWith(mark: string): number[] {
    return readdirSync("/proc")
        .filter((name) => /^\d+$/u.test(name))
        .map(Number)
        .filter((pid) => readable(`/proc/${pid}/environ`).includes(mark));
}

function readable(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return "";
    }
}

/** The pulumis that a worker has started. */
const enginesOf = (worker: ChildProcess): number[] =>
    readdirSync("/proc")
        .filter((name) => /^\d+$/u.test(name))
        .map(Number)
        .filter((pid) => readable(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1] === String(worker.pid));

/** The stack that a pulumi works on: which one a worker gets first is the queue's choice. */
const stackOf = (pid: number): string =>
    /(?:^|\0)PULUMI_STACK=([^\0]*)/u.exec(readable(`/proc/${pid}/environ`))?.[1] ?? "";

/** Not of a process that has just been started, and has its parent's environment for a moment. */
const isName = (stack: string): boolean => NAMES.includes(stack);

/** As examples/fleet: Pulumi then reads everything before an update, and says nothing of what a killed run left pending. */
const CONFIG = "options:\n  refresh: always\n";

describe("two workers of a fleet, one of them killed in mid-up", function () {
    this.timeout(1_200_000);
    let postgres: Postgres;

    before(function () {
        if (process.platform !== "linux") {
            this.skip();
        }
    });
    before(engineIsReady);
    before(async () => {
        postgres = await Postgres.start();
    });
    after(async () => {
        await postgres.stop();
    });

    async function killTest(queue: string, database: string): Promise<void> {
        const emulator = await EngineEmulator.start();
        const env = {
            ...emulator.environment,
            PULUMI_BACKEND_URL: postgres.url(database),
            WEBEX_WHOLESALE_FLEET_QUEUE: queue,
        };
        const project = await FleetProject.create({
            program: fleetProgram(USERS),
            customers: NAMES,
            env,
            config: CONFIG,
        });
        const children: ChildProcess[] = [];
        const start = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
            const command = [join(packageRoot(), "bin", "webex-wholesale.js"), "fleet", ...args];
            const child = spawn(process.execPath, command, { cwd: project.folder, env: { ...project.env, ...more } });
            children.push(child);
            const output = { stdout: "", stderr: "" };
            child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output.stdout += chunk));
            child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output.stderr += chunk));
            const ended = once(child, "close").then(([code]: unknown[]) => code);
            return { child, output, ended };
        };
        const run = async (args: readonly string[]) => {
            const { output, ended } = start(args);
            return { status: await ended, ...output };
        };
        const usersOf = async (externalId: string): Promise<number> => {
            const [customer] = await emulator.list(`/wholesale/customers?externalId=${externalId}`);
            return customer === undefined
                ? 0
                : (await emulator.list(`/wholesale/subscribers?customerId=${customer.id}&max=100`)).length;
        };
        try {
            const enqueued = await run(["enqueue", "up", "--yes"]);
            expect(enqueued.status, enqueued.stderr).to.equal(0);
            expect(enqueued.stdout).to.include("12 enqueued");

            const work = ["work", "--concurrency", "1", "--lease", "5"];
            const pulumi = ["--", "--skip-preview"];
            // Slow enough to be killed in the midst of its first stack.
            const killed = start([...work, ...pulumi], { WEBEX_WHOLESALE_REQUESTS_PER_SECOND: "3" });
            const stackOfKilled = (): string | undefined => enginesOf(killed.child).map(stackOf).find(isName);
            await until("the first worker has a pulumi", () => stackOfKilled() !== undefined, 60_000);
            const stack = stackOfKilled() ?? "";
            const survivor = start([...work, "--until-empty", ...pulumi]);
            await until("it has created some users", async () => (await usersOf(stack)) >= 3, 120_000);
            const engines = enginesOf(killed.child);
            expect(engines).to.have.length(1);
            killed.child.kill("SIGKILL");
            engines.forEach((pid) => process.kill(pid, "SIGKILL"));
            await killed.ended;
            expect(await usersOf(stack)).to.be.below(USERS);

            expect(await survivor.ended, survivor.output.stderr).to.equal(0);
            const status = await run(["status", "--json"]);
            expect(status.status, status.stdout + status.stderr).to.equal(0);
            const { stacks } = report.parse(JSON.parse(status.stdout));
            expect(stacks.map(({ stack, state }) => `${stack} ${state ?? ""}`)).to.deep.equal(
                NAMES.map((name) => `${name} succeeded`),
            );
            expect(status.stdout).to.not.include("pass-w0rd");

            const created = (await emulator.requests()).filter(
                (one) => one.method === "POST" && one.path === "/v1/wholesale/subscribers" && one.status < 300,
            );
            expect(created).to.have.length(NAMES.length * USERS);
            for (const name of NAMES) {
                expect(await usersOf(name), name).to.equal(USERS);
            }
            const rows = state.parse(await postgres.query(database, "SELECT key, data FROM pulumi_state"));
            expect(rows.filter(({ key }) => key.includes("/locks/"))).to.deep.equal([]);
            const checkpoints = rows.filter(({ key }) => /\/stacks\/fleet\/crm-\d+\.json$/u.test(key));
            expect(checkpoints).to.have.length(NAMES.length);
            for (const { key, data } of checkpoints) {
                const text = Buffer.from(data.data, "base64").toString("utf8");
                expect(text, key).to.include("CustomerUser").and.not.include("pending_operations");
            }
            expect(processesWith(emulator.url).filter((pid) => pid !== process.pid)).to.deep.equal([]);
            const drift = await run(["drift", "--json"]);
            expect(drift.status, drift.stdout + drift.stderr).to.equal(0);
        } finally {
            // Those of a test that failed would work on.
            children.filter(({ exitCode }) => exitCode === null).forEach((child) => child.kill("SIGKILL"));
            project.remove();
            await emulator.stop();
        }
    }

    it("finishes all twelve stacks on a queue in PostgreSQL: no user lost or doubled, no lock, pending operation or process left", async () => {
        await killTest(await postgres.create("fleet"), "fleet");
    });

    it("finishes all twelve stacks on a queue in Redis as well, where there is one", async () => {
        const redis = await RedisServer.start();
        if (redis === undefined) {
            skipped("workers on a queue in Redis", "there is no redis-server on the PATH");
            return;
        }
        try {
            await postgres.create("beside-redis");
            await killTest(redis.url, "beside-redis");
        } finally {
            await redis.stop();
        }
    });
});
