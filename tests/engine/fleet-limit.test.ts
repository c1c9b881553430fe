// Six stacks at once on the real engine share one request limit in PostgreSQL, against an emulator that counts: also when the store stops midway.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";
import { EngineEmulator } from "../support/engine-emulator";
import { engineIsReady } from "../support/engine-stack";
import { fleetProgram } from "../support/fleet-program";
import { FleetProject } from "../support/fleet-project";
import { Postgres } from "../support/postgres";
import { until } from "../tools/until";

const NAMES = Array.from({ length: 6 }, (_, index) => `crm-${index + 1}`);
/** That a drift makes in each stack. */
const EACH = 6;
const ALL = NAMES.length * EACH;

/** What the emulator allows in a second, and the limit of the fleet, which is below that as a busy machine sends some requests late. */
const ALLOWED = 3;
const LIMIT = "2";

const WARNING = /warning: the shared rate limit is not used, because PostgreSQL cannot be used/gu;

describe("six stacks at once on the real engine, with one request limit in PostgreSQL", function () {
    this.timeout(300_000);
    let emulator: EngineEmulator;
    let postgres: Postgres;
    let project: FleetProject;

    before(engineIsReady);
    before(async () => {
        [emulator, postgres] = await Promise.all([EngineEmulator.start(), Postgres.start()]);
        project = await FleetProject.create({
            program: fleetProgram(1),
            customers: NAMES,
            env: {
                ...emulator.environment,
                // Optional packages, which whoever shares a limit installs beside the product.
                NODE_PATH: join(packageRoot(), "node_modules"),
            },
        });
        const [code, output] = await fleet(["up", "--yes", "--", "--skip-preview"]);
        expect(code, output).to.equal(0);
        await emulator.control("PUT", "/partner", { requestsPerSecond: ALLOWED });
    });
    beforeEach(() => emulator.control("DELETE", "/requests"));
    after(async () => {
        project.remove();
        await Promise.all([emulator.stop(), postgres.stop()]);
    });

    async function fleet(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<[number | null, string]> {
        const command = [join(packageRoot(), "bin", "webex-wholesale.js"), "fleet", ...args];
        const { folder: cwd, env: own } = project;
        const child = spawn(process.execPath, command, { cwd, env: { ...own, ...env } });
        const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
        await once(child, "close");
        return [child.exitCode, (await outputs).join("")];
    }

    const drift = () =>
        fleet(["drift", "--concurrency", String(NAMES.length)], {
            WEBEX_WHOLESALE_REQUESTS_PER_SECOND: LIMIT,
            WEBEX_WHOLESALE_SHARED_RATE_LIMIT: postgres.url("postgres"),
        });
    const statuses = async (): Promise<number[]> => (await emulator.requests()).map(({ status }) => status);
    const warnings = (stack: string): number => {
        const log = readFileSync(join(project.folder, ".fleet", "logs", `${stack}.drift.log`), "utf8");
        expect(log).not.to.include("pass-w0rd");
        return [...log.matchAll(WARNING)].length;
    };

    it("is answered 429 nowhere, though the emulator allows three requests a second only", async () => {
        const [code, output] = await drift();
        expect(code, output).to.equal(0);
        expect(await statuses()).to.deep.equal(Array.from({ length: ALL }, () => 200));
        expect(NAMES.map(warnings)).to.deep.equal(NAMES.map(() => 0));
    });

    it("finishes all stacks when the store stops midway: at most 5 % are answered 429, and each stack that still ran says so once", async () => {
        const running = drift();
        await until("half is answered", async () => (await statuses()).length >= ALL / 2, 120_000);
        await postgres.stop();
        const [code, output] = await running;
        expect(code, output).to.equal(0);
        const answered = await statuses();
        expect(answered.filter((status) => status === 200)).to.have.length(ALL);
        expect(answered.filter((status) => status === 429).length, "answered 429").to.be.at.most(ALL * 0.05);
        const said = NAMES.map(warnings);
        expect(Math.max(...said), said.join()).to.equal(1);
        expect(said.filter((count) => count === 1)).to.have.length.above(NAMES.length / 2);
    });
});
