// Exports a tenant of 1,200 users and adopts it with the real engine: nothing is written, and nothing is left to do.
import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { ChildResult } from "../../../tools/pulumi/child";
import { pulumiIsThere } from "../../support/pulumi-cli";
import type { PulumiProject } from "../../support/pulumi-project";
import { furnish, SUMMARY, TRUNK } from "./example-tenant";
import { filledIn, projectOf } from "./exported-program";
import { runCommand } from "./run-command";
import { Tenant } from "./tenant";

const MINUTES = 60_000;
/** 1 template, 4 customers, 4 further locations, 1,201 users. */
const RESOURCES = 1210;
const MOST_REQUESTS = 60;

const previewed = z.object({
    steps: z.array(
        z.object({
            op: z.string(),
            newState: z.object({ type: z.string(), inputs: z.record(z.string(), z.unknown()).default({}) }),
        }),
    ),
});

describe("an exported tenant of 3 customers with 1,200 users, and a sub-partner's customer", function () {
    this.timeout(10 * MINUTES);
    let tenant: Tenant;
    let folder: string;
    let made: PulumiProject | undefined;
    let files: Record<string, string>;

    const project = (): PulumiProject => {
        if (made === undefined) {
            throw new Error("the export failed, see above");
        }
        return made;
    };
    const timed = async (what: string, doing: () => Promise<ChildResult>) => {
        await tenant.listen();
        const begun = performance.now();
        const result = await doing();
        const seconds = (performance.now() - begun) / 1000;
        const { all, writes } = await tenant.requests();
        console.log(`      ${what}: ${seconds.toFixed(1)} s, ${all} requests, ${writes.length} of them write`);
        return { ...result, text: result.stdout + result.stderr, seconds, requests: all, writes };
    };

    before(pulumiIsThere);
    before(async () => {
        tenant = await Tenant.start();
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-export-"));
        const begun = performance.now();
        await furnish(tenant);
        console.log(`      built over HTTP: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    });
    after(async () => {
        await tenant.stop();
        rmSync(folder, { recursive: true, force: true });
        made?.remove();
    });

    it("is read in whole pages and within two minutes", async () => {
        const { code, stdout, text, seconds, requests, writes } = await timed("export", () =>
            runCommand(["export", "--out", folder], { env: tenant.environment }),
        );
        expect(code, text).to.equal(0);
        expect(stdout).to.include(SUMMARY);
        expect(seconds).to.be.below(120);
        expect(requests).to.be.below(MOST_REQUESTS);
        expect(writes).to.deep.equal([]);
        ({ project: made, files } = await projectOf(folder, tenant.environment));
    });

    it("is one file per customer, however similar or foreign their names are", () => {
        expect(Object.keys(files).sort()).to.deep.equal([
            ".gitignore",
            "Pulumi.yaml",
            "answers.ts",
            "complete.ts",
            "customers/angstrom-sons-bygg-1-import-x.ts",
            "customers/crm-1.ts",
            "customers/norrbygg-ab-crm-1.ts",
            "customers/norrbygg-ab-crm-2.ts",
            "index.ts",
            "package.json",
            "templates.ts",
            "tsconfig.json",
            "users.ts",
        ]);
    });

    it("declares the connections to the telephone network that the API sets up, and which locations have no calling", () => {
        const big = files["customers/norrbygg-ab-crm-1.ts"] ?? "";
        const head = big.slice(big.indexOf("headOffice: {"), big.indexOf("export const locations"));
        expect(head).to.include('pstn: { provider: "Cloud Connected PSTN" },');
        expect(big).to.include(`pstn: { premises: { routeType: "TRUNK", routeId: "${TRUNK}" } },`);
        expect(big.match(/pstn:/gu), "not the one with Cisco Calling Plans").to.have.length(2);
        expect(big.match(/callingEnabled: false/gu)).to.have.length(1);
        expect(files["customers/crm-1.ts"], "ordered in Control Hub").to.not.include("pstn");
    });

    it("says in one sentence of its preview what Webex did not return", async () => {
        const { code, text } = await timed("preview before the answers", () => project().preview());
        expect(code).to.not.equal(0);
        expect(text).to.include(
            "Webex does not return everything: fill in answers.ts for norrbygg-ab-crm-1 (adminEmail, locationSupportsWebex); " +
                "norrbygg-ab-crm-2 (adminEmail, locationSupportsWebex); ",
        );
        expect(text).to.not.match(/^\s+at /mu);
    });

    it("previews only resources to adopt", async () => {
        project().write({ "answers.ts": filledIn(files["answers.ts"] ?? "") });
        const { code, stdout, text, writes } = await timed("preview", () => project().preview(["--json"]));
        expect(code, text).to.equal(0);
        const steps = previewed
            .parse(JSON.parse(stdout))
            .steps.filter(({ newState }) => !newState.type.endsWith(":Stack"));
        expect(steps).to.have.length(RESOURCES);
        expect(steps.filter(({ op, newState }) => op !== "create" || newState.inputs["adopt"] !== true)).to.deep.equal(
            [],
        );
        expect(writes).to.deep.equal([]);
    });

    it("is adopted by an up that writes nothing", async () => {
        const { code, text, writes } = await timed("up", () => project().up(["--suppress-progress"]));
        expect(code, text).to.equal(0);
        expect(text).to.include(`+ ${RESOURCES + 1} created`);
        expect(writes).to.deep.equal([]);
    });

    it("leaves nothing to do", async () => {
        const { code, text, writes } = await timed("preview after it", () =>
            project().preview(["--expect-no-changes", "--suppress-progress"]),
        );
        expect(code, text).to.equal(0);
        expect(writes).to.deep.equal([]);
    });

    it("protects the customers, and only them", async () => {
        const { resources } = (await project().exportStack()).deployment;
        const held = resources.filter(({ protect }) => protect === true).map(({ urn }) => urn.split("::").at(-1));
        expect(held.sort()).to.deep.equal([
            "angstrom-sons-bygg-1-import-x",
            "crm-1",
            "norrbygg-ab-crm-1",
            "norrbygg-ab-crm-2",
        ]);
    });

    it("is completely managed, according to unmanaged", async () => {
        const state = join(folder, "state.json");
        await project().run(["stack", "export", "--stack", "test", "--file", state]);
        const { code, stdout, requests } = await timed("unmanaged", () =>
            runCommand(["unmanaged", "--state", state, "--fail"], { env: tenant.environment }),
        );
        expect(stdout).to.equal("Every customer and user at Webex is managed by a program.\n");
        expect(code).to.equal(0);
        expect(requests).to.be.below(MOST_REQUESTS);
    });
});
