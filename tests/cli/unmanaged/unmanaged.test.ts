// What stands at Webex and in no program: compared with states from files, standard input and stacks.
import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runChild } from "../../../tools/pulumi/child";
import { pulumiCli, pulumiIsThere } from "../../support/pulumi-cli";
import { PulumiProject } from "../../support/pulumi-project";
import { runCommand } from "../export/run-command";
import { aSubscriber, Tenant } from "../export/tenant";
import { listed } from "./listed";

interface Held {
    readonly kind: string;
    readonly id: string;
    readonly external?: boolean;
    readonly outputs?: unknown;
}

const stateOf = (resources: readonly Held[], stack = "prod"): string =>
    JSON.stringify({
        version: 3,
        deployment: {
            resources: resources.map(({ kind, id, external, outputs }, index) => {
                const type = `pulumi-nodejs:dynamic/webexwholesale:${kind}`;
                return {
                    urn: `urn:pulumi:${stack}::partner::${type}::r${index}`,
                    type,
                    custom: true,
                    id,
                    external,
                    outputs,
                };
            }),
        },
    });

describe("webex-wholesale unmanaged", function () {
    this.timeout(120_000);
    let tenant: Tenant;
    let folder: string;
    let ids: { readonly north: string; readonly south: string; readonly anna: string };

    before(async () => {
        tenant = await Tenant.start();
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-unmanaged-"));
        const template = await tenant.template();
        const north = await tenant.customer(template, "crm-1", "Norrbygg AB");
        const south = await tenant.customer(template, "crm-2", "Sydbygg AB", { packages: ["webex_meetings"] });
        await tenant.addUsers([
            aSubscriber(north, "anna@norrbygg.example", { extension: "1000" }),
            aSubscriber(north, "bo@norrbygg.example", { extension: "1001" }),
            aSubscriber(south, "sara@sydbygg.example", { package: "webex_meetings" }),
        ]);
        const users = await tenant.api.all("/wholesale/subscribers");
        const anna = users.find(({ email }) => email === "anna@norrbygg.example")?.id ?? "";
        ids = { north: north.id, south: south.id, anna };
    });
    after(async () => {
        rmSync(folder, { recursive: true, force: true });
        await tenant.stop();
    });

    const file = (name: string, content: string): string => {
        const path = join(folder, name);
        writeFileSync(path, content);
        return path;
    };
    const north = (): Held[] => [
        { kind: "WholesaleCustomer", id: ids.north },
        { kind: "CustomerUser", id: ids.anna },
    ];
    const run = (...args: readonly string[]) => runCommand(["unmanaged", ...args], { env: tenant.environment });
    const found = async (...args: readonly string[]) => {
        const { code, stdout, stderr } = await run(...args, "--json");
        expect(code, stderr).to.equal(0);
        const { customers, users } = listed.parse(JSON.parse(stdout));
        return [...customers.map(({ name }) => name), ...users.map(({ email }) => email)];
    };

    it("prints what to run for a customer, and the line to paste for one user of a customer that a program manages", async () => {
        await tenant.listen();
        const { code, stderr } = await run("--state", file("next.json", stateOf(north())));
        expect(code).to.equal(0);
        expect(stderr).to.contain("  npx webex-wholesale export --customer crm-2 --out sydbygg-ab\n");
        const line = /^ {2}new wholesale\.CustomerUser\("bo@norrbygg\.example", (\{.*\})\);$/mu.exec(stderr)?.[1] ?? "";
        for (const part of [
            "customer",
            'package: "webex_calling"',
            'extension: "1001"',
            'location: "HQ"',
            "adopt: true",
        ]) {
            expect(line, stderr).to.contain(part);
        }
        expect(stderr).to.not.contain('CustomerUser("sara');
        expect((await tenant.requests()).writes).to.deep.equal([]);
        const json = await run("--state", file("next.json", stateOf(north())), "--json");
        expect(json.stdout).to.contain('"declaration": "new wholesale.CustomerUser(');
    });

    it("lists the customers and users that are not in the state, and sends only requests that read", async () => {
        await tenant.listen();
        expect(await found("--state", file("north.json", stateOf(north())))).to.deep.equal([
            "Sydbygg AB",
            "bo@norrbygg.example",
            "sara@sydbygg.example",
        ]);
        expect((await tenant.requests()).writes).to.deep.equal([]);
    });

    it("combines several states", async () => {
        const south = stateOf([{ kind: "WholesaleCustomer", id: ids.south }], "dev");
        expect(await found("--state", file("north.json", stateOf(north())), file("south.json", south))).to.deep.equal([
            "bo@norrbygg.example",
            "sara@sydbygg.example",
        ]);
    });

    for (const [way, anna] of [
        ["as values", (id: string) => ({ id })],
        ["as texts", (id: string) => JSON.stringify({ id })],
    ] as const) {
        it(`recognizes the users that one resource manages together, ${way}`, async () => {
            const users = { kind: "CustomerUsers", id: ids.north, outputs: { users: { anna: anna(ids.anna) } } };
            const state = stateOf([{ kind: "WholesaleCustomer", id: ids.north }, users]);
            expect(await found("--state", file("users.json", state))).to.not.include("anna@norrbygg.example");
        });
    }

    it("counts what a program only reads as unmanaged", async () => {
        const state = stateOf([...north(), { kind: "WholesaleCustomer", id: ids.south, external: true }]);
        expect(await found("--state", file("read.json", state))).to.include("Sydbygg AB");
    });

    it("prints tables for people", async () => {
        const { code, stdout } = await run("--state", file("north.json", stateOf(north())));
        expect(code).to.equal(0);
        expect(stdout.replaceAll(/\b(Y2lz|MDAw|[A-Za-z0-9_-]{40,})\S*/gu, "<id>")).to.equal(
            [
                "1 customer and 2 users at Webex are not managed by any program.",
                "",
                "EXTERNAL ID  CUSTOMER    STATUS       ID",
                "crm-2        Sydbygg AB  provisioned  <id>",
                "",
                "USER                  PACKAGE         OF CUSTOMER  STATUS       ID",
                "bo@norrbygg.example   webex_calling   crm-1        provisioned  <id>",
                "sara@sydbygg.example  webex_meetings  crm-2        provisioned  <id>",
                "",
            ].join("\n"),
        );
    });

    it("fails if asked to, so that a pipeline notices", async () => {
        const { code } = await run("--state", file("north.json", stateOf(north())), "--fail");
        expect(code).to.equal(1);
    });

    it("says that with a state without resources of this package everything is unmanaged", async () => {
        const { code, stderr, stdout } = await run("--state", file("empty.json", stateOf([])), "--json");
        expect(code).to.equal(0);
        expect(stderr).to.include("note: the state contains no resources of pulumi-webex-wholesale");
        expect(listed.parse(JSON.parse(stdout)).users).to.have.length(3);
    });

    it("says in one line why it cannot read what to compare with", async () => {
        for (const [args, line] of [
            [[], "Specify what the programs manage: --state"],
            [["--state", join(folder, "nowhere.json")], "cannot be read (ENOENT)"],
            [["--state", file("text.json", "text")], "is not a stack's state"],
        ] as const) {
            const { code, stderr } = await run(...args);
            expect(code).to.equal(2);
            expect(stderr)
                .to.include(line)
                .and.match(/^webex-wholesale: [^\n]+\n$/u);
        }
    });

    describe("with the user's pulumi", () => {
        let project: PulumiProject;
        let env: NodeJS.ProcessEnv;

        before(pulumiIsThere);
        before(async () => {
            const { command, env: own } = await pulumiCli();
            project = await PulumiProject.create({ files: { "Pulumi.yaml": "name: partner\nruntime: nodejs\n" } });
            env = {
                ...own,
                ...tenant.environment,
                PATH: `${dirname(command)}:${process.env["PATH"] ?? ""}`,
                PULUMI_BACKEND_URL: `file://${join(project.folder, ".state")}`,
                PULUMI_CONFIG_PASSPHRASE: "",
            };
            const state = file("stack.json", stateOf(north(), "test"));
            const { code, stderr } = await project.run(["stack", "import", "--stack", "test", "--file", state]);
            expect(code, stderr).to.equal(0);
        });
        after(() => project.remove());

        it("reads the state of a stack", async () => {
            const { code, stdout, stderr } = await runCommand(["unmanaged", "--stack", "test", "--json"], {
                cwd: project.folder,
                env,
            });
            expect(code, stderr).to.equal(0);
            expect(listed.parse(JSON.parse(stdout)).customers.map(({ externalId }) => externalId)).to.deep.equal([
                "crm-2",
            ]);
        });

        it("says that the stack does not exist", async () => {
            const { code, stderr } = await runCommand(["unmanaged", "--stack", "nowhere"], {
                cwd: project.folder,
                env,
            });
            expect(code).to.equal(2);
            expect(stderr).to.match(/^webex-wholesale: The state of the stack nowhere cannot be read: [^\n]+\n$/u);
        });

        it("reads a state from standard input", async () => {
            const state = file("piped.json", stateOf(north()));
            const line = `"$0" "$1" unmanaged --state - --json < "$2"`;
            const command = join(__dirname, "../../../cli/main.js");
            const { code, stdout, stderr } = await runChild("/bin/sh", ["-c", line, process.execPath, command, state], {
                env: { ...process.env, ...env },
            });
            expect(code, stderr).to.equal(0);
            expect(listed.parse(JSON.parse(stdout)).users).to.have.length(2);
        });
    });
});
