// A tenant of 3 customers comes into the state by `pulumi import --file` on the real engine: nothing is written, and the preview of the exported program is empty.
import { expect } from "chai";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { ChildResult } from "../../../tools/pulumi/child";
import { pulumiIsThere } from "../../support/pulumi-cli";
import { PulumiProject } from "../../support/pulumi-project";
import { NASTY, TRUNK } from "./example-tenant";
import { filledIn, filesIn, projectOf } from "./exported-program";
import { runCommand } from "./run-command";
import { aSubscriber, Tenant } from "./tenant";
import { YAML_RUNNER } from "./yaml-runner";

const MINUTES = 60_000;
/** Of each customer: 300 in all, as a partner has them. */
const USERS = 100;
/** 1 template, 3 customers, 1 further location, and the users. */
const RESOURCES = 5 + 3 * USERS;

const importFile = z.object({
    resources: z.array(z.looseObject({ type: z.string(), name: z.string(), id: z.string() })),
});

async function furnish(tenant: Tenant): Promise<void> {
    const template = await tenant.template({ name: "Standard" });
    const north = await tenant.customer(template, "crm-1", "Norrbygg AB", {
        packages: ["webex_calling", "webex_meetings", "cisco_calling_plan"],
        limits: { webex_calling: 900, webex_meetings: 400 },
    });
    const store = await tenant.location(north, { name: "Lager Luleå" });
    await tenant.connect(store, { premiseRouteType: "TRUNK", premiseRouteId: TRUNK });
    const meeting = { packages: ["webex_meetings"], headOffice: null };
    const south = await tenant.customer(template, "crm-2", "Sydbygg AB", meeting);
    const nasty = await tenant.customer(template, "crm-3", NASTY);
    const home = await tenant.headOffice(north);
    const users = Array.from({ length: USERS }, (_, index) => index);
    await tenant.addUsers([
        ...users.map((index) =>
            aSubscriber(north, `user${index}@norrbygg.example`, {
                ...(index % 3 === 0 ? {} : { primaryPhoneNumber: `+4690${1_000_000 + index}` }),
                extension: String(10_000 + index),
                locationId: index % 2 === 0 ? home : store,
            }),
        ),
        ...users.map((index) =>
            aSubscriber(south, `user${index}@sydbygg.example`, { package: "webex_meetings", lastName: "$${x} ${y}" }),
        ),
        ...users.map((index) => aSubscriber(nasty, `user${index}@nasty.example`, { extension: String(2000 + index) })),
    ]);
}

describe("the import file of an exported tenant", function () {
    this.timeout(20 * MINUTES);
    let tenant: Tenant;
    let folder: string;
    let made: PulumiProject | undefined;

    const project = (): PulumiProject => {
        if (made === undefined) {
            throw new Error("the export failed, see above");
        }
        return made;
    };
    const reading = async (what: string, doing: () => Promise<ChildResult>): Promise<string> => {
        await tenant.listen();
        const begun = performance.now();
        const { code, stdout, stderr } = await doing();
        const { all, writes } = await tenant.requests();
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        console.log(`      ${what}: ${seconds} s, ${all} requests, ${writes.length} of them write`);
        expect(code, stdout + stderr).to.equal(0);
        expect(writes).to.deep.equal([]);
        return stdout + stderr;
    };
    const exported = (...args: readonly string[]): Promise<string> => {
        const all = ["export", "--out", join(folder, "program"), "--import-file", join(folder, "import.json"), ...args];
        return reading("export", () => runCommand(all, { env: tenant.environment }));
    };
    const resources = () => importFile.parse(JSON.parse(readFileSync(join(folder, "import.json"), "utf8"))).resources;
    const imported = (): Promise<string> => {
        project().write({ "import.json": readFileSync(join(folder, "import.json"), "utf8") });
        const file = ["--file", "import.json", "--yes", "--generate-code=false", "--suppress-progress"];
        return reading("import", () => project().run(["import", "--stack", "test", ...file]));
    };
    const unchanged = (...args: readonly string[]): Promise<string> =>
        reading("preview", () => project().preview(["--expect-no-changes", "--suppress-progress", ...args]));

    before(pulumiIsThere);
    before(async () => {
        tenant = await Tenant.start();
        await furnish(tenant);
    });
    after(() => tenant.stop());
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-import-"));
    });
    afterEach(() => {
        rmSync(folder, { recursive: true, force: true });
        made?.remove();
    });

    it("brings a program of the TypeScript classes into the state without a creation", async () => {
        const printed = await exported();
        expect(printed).to.include("pulumi import --file ../import.json --generate-code=false");
        expect(resources()).to.have.length(RESOURCES);
        const { project: program, files } = await projectOf(join(folder, "program"), tenant.environment);
        made = program;
        const text = await imported();
        expect(text).to.include(`${RESOURCES} imported`);
        expect(text).to.not.include("almost certainly a bug");
        program.write({ "answers.ts": filledIn(files["answers.ts"] ?? "") });
        await unchanged();
        // What the program declares first enters the state at an update: of the customers alone, because all of it takes a minute.
        const customers = ["--target", "**:WholesaleCustomer::**"];
        await reading("up of the customers", () => program.up(["--suppress-progress", ...customers]));
        await unchanged(...customers);
    });

    it("brings a YAML program of the native plugin into the state without a creation", async () => {
        await exported("--language", "yaml");
        expect(
            resources().every(({ type, outputs }) => type.startsWith("webexwholesale:index:") && outputs === undefined),
        ).to.equal(true);
        const { "Pulumi.yaml": program = "" } = filesIn(join(folder, "program"));
        const answered = program
            .replaceAll('adminEmail: ""', "adminEmail: it@partner.example")
            .replaceAll("locationSupportsWebex: false", "locationSupportsWebex: true");
        made = await PulumiProject.create({
            files: { ...YAML_RUNNER, "program.yaml": answered },
            env: tenant.environment,
        });
        const text = await imported();
        expect(text).to.include(`${RESOURCES} imported`);
        expect(text).to.not.include("almost certainly a bug");
        expect(text).to.include(
            "was imported without adminEmail and locationSupportsWebex, which Webex does not return",
        );
        await unchanged();
    });

    it("overwrites nothing, and asks nothing of Webex before it knows that", async () => {
        const file = join(folder, "import.json");
        writeFileSync(file, "mine");
        await tenant.listen();
        const args = ["export", "--out", join(folder, "program"), "--import-file", file];
        const { code, stderr } = await runCommand(args, { env: tenant.environment });
        expect(code).to.equal(2);
        expect(stderr).to.equal(
            `webex-wholesale: The file ${file} exists already; nothing was overwritten. Choose another name with --import-file.\n`,
        );
        expect((await tenant.requests()).all).to.equal(0);
        expect(existsSync(join(folder, "program"))).to.equal(false);
    });
});
