// The status of 1,200 stacks in PostgreSQL: rows of one real stack are copied, and pulumi, which hangs there from four stacks on, answers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";
import { engineIsReady } from "../support/engine-stack";
import { FleetProject } from "../support/fleet-project";
import { Postgres } from "../support/postgres";

const STACKS = 1200;
const NAMES = Array.from({ length: STACKS }, (_, index) => `crm-${String(index + 1).padStart(4, "0")}`);
const [FIRST = ""] = NAMES;
/** 2 to 4 seconds on a machine that is not busy; without one reader there is no answer at all. */
const MOST_SECONDS = 60;

const stacksOf = z.object({
    stacks: z.array(z.object({ stack: z.string(), deployed: z.boolean(), resources: z.number().optional() })),
});

describe("the status of 1,200 stacks in PostgreSQL", function () {
    this.timeout(400_000);
    let postgres: Postgres;
    let project: FleetProject;

    before(engineIsReady);
    before(async () => {
        postgres = await Postgres.start();
        const env = {
            PULUMI_BACKEND_URL: await postgres.create("fleet"),
            WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
            WEBEX_WHOLESALE_ACCESS_TOKEN: "emulator",
        };
        project = await FleetProject.create({ program: "", customers: NAMES, env });
        const up = await fleet("up", "--yes", "--only", FIRST, "--", "--skip-preview");
        expect(up.status, up.stdout + up.stderr).to.equal(0);
        await postgres.query(
            "fleet",
            `INSERT INTO pulumi_state (key, data, updated_at)
             SELECT replace(key, '${FIRST}.json', 'crm-' || lpad(number::text, 4, '0') || '.json'),
                    jsonb_set(data::jsonb, '{data}', to_jsonb(translate(encode(convert_to(
                        replace(convert_from(decode(data::jsonb ->> 'data', 'base64'), 'UTF8'),
                                '${FIRST}', 'crm-' || lpad(number::text, 4, '0')), 'UTF8'), 'base64'), E'\\n', ''))), updated_at
             FROM pulumi_state, generate_series(2, ${STACKS}) AS number
             WHERE key LIKE '%/stacks/fleet/${FIRST}.json'`,
        );
    });
    after(async () => {
        project.remove();
        await postgres.stop();
    });

    /** In a process group, which is ended where pulumi does not answer: it would wait for ever, also without this test. */
    async function fleet(...args: readonly string[]) {
        const command = [join(packageRoot(), "bin", "webex-wholesale.js"), "fleet", ...args];
        const { folder: cwd, env } = project;
        const child = spawn(process.execPath, command, { cwd, env, detached: true });
        const output = { stdout: "", stderr: "" };
        child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output.stdout += chunk));
        child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output.stderr += chunk));
        const limit = setTimeout(() => {
            output.stderr += `no answer in ${MOST_SECONDS} s`;
            process.kill(-(child.pid ?? 0), "SIGKILL");
        }, MOST_SECONDS * 1000);
        const [status] = (await once(child, "close")) as [number | null];
        clearTimeout(limit);
        return { status, ...output };
    }

    for (const command of ["status", "list"]) {
        it(`is answered by fleet ${command}, with one reader of the database`, async () => {
            const begun = performance.now();
            const { status, stdout, stderr } = await fleet(command, "--json");
            const seconds = (performance.now() - begun) / 1000;
            process.stdout.write(`      fleet ${command} of ${STACKS} stacks: ${seconds.toFixed(1)} s\n`);
            expect(status, `${stderr} (${seconds} s)`).to.equal(0);
            const { stacks } = stacksOf.parse(JSON.parse(stdout));
            expect(stacks.map(({ stack }) => stack)).to.deep.equal(NAMES);
            expect(stacks.filter(({ deployed }) => !deployed)).to.deep.equal([]);
        });
    }
});
