// `webex-wholesale pulumi` and `emulator`: what runs against what, in which stack, with which state; on a stand-in for pulumi.
import { spawnSync } from "node:child_process";
import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";

const COMMAND = join(packageRoot(), "bin", "webex-wholesale.js");

// Signed in where LOGGED_IN is set; knows the stacks in STACKS.
const STAND_IN = `#!${process.execPath}
const { appendFileSync } = require("node:fs");
const args = process.argv.slice(2), env = process.env;
appendFileSync(env.CALLS, args.join(" ") + "\\n");
if (args[0] === "whoami") process.exit(env.LOGGED_IN ? 0 : 1);
else if (args[0] === "stack" && args[1] === "ls") { if (env.BROKEN) { console.error("error: " + env.BROKEN); process.exit(1); } console.log(JSON.stringify((env.STACKS ?? "").split(",").filter(Boolean).map((name) => ({ name })))); }
else if (args[0] === "preview") { console.log(JSON.stringify({ stack: env.PULUMI_STACK, backend: env.PULUMI_BACKEND_URL, passphrase: env.PULUMI_CONFIG_PASSPHRASE, reader: env.PULUMI_DIY_BACKEND_PARALLEL, endpoint: env.WEBEX_WHOLESALE_ENDPOINT, token: env.WEBEX_WHOLESALE_ACCESS_TOKEN })); process.exit(5); }
`;

describe("webex-wholesale pulumi", () => {
    let folder = "";
    let project = "";
    beforeEach(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), "runner-")));
        project = join(folder, "voice");
        mkdirSync(project);
        writeFileSync(join(project, "Pulumi.yaml"), "name: voice\nruntime: nodejs\n");
        writeFileSync(join(folder, "pulumi"), STAND_IN);
        chmodSync(join(folder, "pulumi"), 0o755);
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const run = (env: Record<string, string>, ...args: string[]) => {
        const inherited = Object.entries(process.env).filter(([name]) => !/^(WEBEX_WHOLESALE|PULUMI)_/u.test(name));
        const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
            cwd: project,
            env: {
                ...Object.fromEntries(inherited),
                PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
                CALLS: join(folder, "calls"),
                ...env,
            },
            encoding: "utf8",
            timeout: 60_000,
        });
        const said = stdout.startsWith("{") ? (JSON.parse(stdout) as Record<string, string>) : {};
        return { status, stderr, said };
    };
    const calls = () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");

    it("starts the emulator, makes the stack dev with its state in .state, and exits as pulumi does", () => {
        const { status, said, stderr } = run({ LOGGED_IN: "1" }, "pulumi", "preview", "--diff");
        expect(status, stderr).to.equal(5);
        expect(said).to.include({
            stack: "dev",
            backend: `file://${join(project, ".state")}`,
            passphrase: "",
            token: "emulator",
        });
        expect(said["endpoint"]).to.match(/^http:\/\/127\.0\.0\.1:\d+\/v1$/u);
        expect(calls()).to.deep.equal([
            "version",
            "stack ls --json --non-interactive",
            "stack init dev --no-select --non-interactive",
            "preview --diff",
        ]);
        expect(readFileSync(join(project, ".state", ".gitignore"), "utf8")).to.equal("*\n");
        expect(existsSync(join(project, ".state", "emulator.sqlite"))).to.equal(true);
    });

    it("makes a stack that exists no second time, and keeps the passphrase that is set", () => {
        const { said } = run({ STACKS: "dev", PULUMI_CONFIG_PASSPHRASE: "mine" }, "pulumi", "preview");
        expect(said["passphrase"]).to.equal("mine");
        expect(calls().some((call) => call.startsWith("stack init"))).to.equal(false);
    });

    it("runs against the endpoint of the environment where two variables are set, with the backend of pulumi login", () => {
        const two = { WEBEX_WHOLESALE_ENDPOINT: "https://webexapis.com/v1", WEBEX_WHOLESALE_ACCESS_TOKEN: "mine" };
        const { status, said, stderr } = run({ ...two, LOGGED_IN: "1" }, "pulumi", "preview");
        expect(status).to.equal(5);
        expect(said).to.deep.equal({
            stack: "webex",
            passphrase: "",
            endpoint: two.WEBEX_WHOLESALE_ENDPOINT,
            token: "mine",
        });
        expect(stderr).to.include("https://webexapis.com/v1").and.not.include("mine");
        expect(existsSync(join(project, ".state", "emulator.sqlite"))).to.equal(false);
        expect(
            run({ ...two, PULUMI_BACKEND_URL: "s3://mine", PULUMI_STACK: "prod" }, "pulumi", "preview").said,
        ).to.include({
            backend: "s3://mine",
            stack: "prod",
        });
    });

    it("keeps the state in the folder where pulumi is not logged in, and says so", () => {
        const { said, stderr } = run({ WEBEX_WHOLESALE_ACCESS_TOKEN: "mine" }, "pulumi", "preview");
        expect(said).to.include({ backend: `file://${join(project, ".state")}`, stack: "webex" });
        expect(stderr).to.include("pulumi login");
    });

    it("reads states in PostgreSQL with one reader, as a fleet does, and other states with as many as pulumi wants", () => {
        const target = { WEBEX_WHOLESALE_ACCESS_TOKEN: "t", STACKS: "webex" };
        const reader = (backend: string) =>
            run({ ...target, PULUMI_BACKEND_URL: backend }, "pulumi", "preview").said["reader"];
        expect(reader("postgres://host/db")).to.equal("1");
        expect(reader("s3://states")).to.equal(undefined);
    });

    it("quotes pulumi where its backend cannot be used", () => {
        const { status, stderr } = run({ BROKEN: "no access to the bucket" }, "pulumi", "preview");
        expect(status).to.equal(2);
        expect(stderr).to.include("no access to the bucket");
    });

    it("names the folder where there is no project", () => {
        rmSync(join(project, "Pulumi.yaml"));
        const { status, stderr } = run({}, "pulumi", "preview");
        expect(status).to.equal(2);
        expect(stderr).to.include(`no Pulumi.yaml in ${project}`);
        expect(run({}, "emulator", "--version").status).to.equal(2);
    });

    it("hands the arguments of `emulator` on, with the project's database", () => {
        const script =
            "fetch(process.env.WEBEX_WHOLESALE_ENDPOINT + '/roles').then(({ status }) => process.exit(status - 400))";
        expect(run({}, "emulator", "--seed", "example", "--", process.execPath, "-e", script).status).to.equal(1);
        expect(existsSync(join(project, ".state", "emulator.sqlite"))).to.equal(true);
    });
});
