// A fleet of ten stacks on the real engine: one is refused, one has a dead token; the others finish, and the next run touches only those two.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { writeCustomers } from "../../tools/fleet-layout";
import { packageRoot } from "../../tools/pulumi/package-root";
import { EngineEmulator, TOKEN } from "../support/engine-emulator";
import { engineIsReady } from "../support/engine-stack";
import { FleetProject } from "../support/fleet-project";

const NAMES = Array.from({ length: 10 }, (_, index) => `crm-${String(index + 1).padStart(2, "0")}`);
const REFUSED = "crm-03";
const DEAD = "crm-07";

const HEADER = "externalId,name,webex_meetings";
const rows = (ofRefused: number): string[] =>
    NAMES.map((name) => `${name},Company ${name},${name === REFUSED ? ofRefused : 5}`);

/** A template for each stack spares the shared one. */
const PROGRAM = `const wholesale = require("pulumi-webex-wholesale");
for (const row of wholesale.fleetCustomers()) {
    const externalId = row.require("externalId");
    const { provisioningId } = new wholesale.OnboardingTemplate("template", { name: "Of " + externalId,
        serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-100200" });
    const customer = new wholesale.WholesaleCustomer(externalId, { provisioningId, externalId, name: row.require("name"),
        adminEmail: "it@" + externalId + ".example", locationSupportsWebex: true,
        address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
        packages: { webex_meetings: { quantity: Number(row.require("webex_meetings")) } } });
    new wholesale.CustomerUser("anna", { customer, email: "anna@" + externalId + ".example", firstName: "Anna", lastName: "Berg", package: "webex_meetings" });
}`;

const report = z.object({
    stacks: z.array(z.object({ stack: z.string(), outcome: z.string(), reason: z.string().optional() })),
});

describe("a fleet of ten stacks on the real engine", function () {
    this.timeout(600_000);
    let emulator: EngineEmulator;
    let project: FleetProject;

    before(engineIsReady);
    before(async () => {
        emulator = await EngineEmulator.start();
        const config = `config:\n  webexwholesale:endpoint:\n    value: ${emulator.url}\n  webexwholesale:accessToken:\n    value: ${TOKEN}\n`;
        project = await FleetProject.create({ program: PROGRAM, header: HEADER, customers: rows(5), config });
    });
    after(async () => {
        await emulator.stop();
        project.remove();
    });

    const customers = (ofRefused: number): void => writeCustomers(project.folder, [HEADER, ...rows(ofRefused)]);

    /** Without pulumi's preview, which would double the time. */
    function up(...args: readonly string[]) {
        const all = ["fleet", "up", "--yes", "--json", ...args, "--", "--skip-preview"];
        const command = [join(packageRoot(), "bin", "webex-wholesale.js"), ...all];
        const { folder: cwd, env } = project;
        const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, env, encoding: "utf8" });
        const stacks = stdout.startsWith("{") ? report.parse(JSON.parse(stdout)).stacks : [];
        return { status, stderr, stacks: new Map(stacks.map((one) => [one.stack, one])) };
    }

    it("deploys one stack alone, with the credentials of the configuration", () => {
        const { status, stderr, stacks } = up("--only", REFUSED);
        expect(status, stderr).to.equal(0);
        expect([...stacks.keys()]).to.deep.equal([REFUSED]);
    });

    it("finishes eight of ten, and names the refused stack and the one with a dead token with their reasons", async () => {
        customers(4);
        project.write(`stacks/Pulumi.${DEAD}.yaml`, "config:\n  webexwholesale:accessToken: dead\n");
        const { status, stderr, stacks } = up("--summary", "fleet.md");
        expect(status, stderr).to.equal(1);
        const failed = [...stacks.values()].filter(({ outcome }) => outcome === "failed");
        expect(failed.map(({ stack }) => stack)).to.deep.equal([REFUSED, DEAD]);
        expect(stacks.get(REFUSED)?.reason).to.match(
            /^\[C8\] packages\.webex_meetings\.quantity: 4 is lower than the 5/u,
        );
        expect(stacks.get(DEAD)?.reason).to.match(/token|sign/iu);
        expect(JSON.stringify([...stacks.values()])).to.not.include(TOKEN);
        const done = [...stacks.values()].filter(({ outcome }) => outcome === "done");
        expect(done.map(({ stack }) => stack)).to.deep.equal(NAMES.filter((name) => ![REFUSED, DEAD].includes(name)));
        const summary = readFileSync(join(project.folder, "fleet.md"), "utf8");
        expect(summary).to.include(REFUSED).and.include("[C8]").and.include(DEAD);
        expect(await emulator.customers()).to.have.length(9);
    });

    it("touches with --failed just those two, and succeeds once both are corrected", async () => {
        customers(5);
        project.write(`stacks/Pulumi.${DEAD}.yaml`, "config: {}\n");
        await emulator.control("DELETE", "/requests");
        const { status, stderr, stacks } = up("--failed");
        expect(status, stderr).to.equal(0);
        expect([...stacks.values()].map(({ stack, outcome }) => `${stack} ${outcome}`)).to.deep.equal([
            `${REFUSED} unchanged`,
            `${DEAD} done`,
        ]);
        expect(await emulator.customers()).to.have.length(10);
        expect((await emulator.writes()).filter((write) => write === "POST /v1/wholesale/customers")).to.have.length(1);
        expect(up("--failed").stacks.size).to.equal(0);
    });
});
