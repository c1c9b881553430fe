// The command's seeds, its place for the data, and the command that runs while it serves.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";
import { emulatorCommand } from "../support/emulator";

const COUNT = `
fetch(process.env.WEBEX_WHOLESALE_ENDPOINT + "/wholesale/customers", { headers: { authorization: "Bearer " + process.env.WEBEX_WHOLESALE_ACCESS_TOKEN } })
    .then((answer) => answer.json())
    .then(({ items }) => { console.log(items.length + " customers", process.env.WEBEX_WHOLESALE_REFRESH_TOKEN); process.exit(Number(process.argv[1] ?? 0)); });
`;

describe("emulator: the command with a seed", () => {
    let folder = "";
    let project = "";
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "emulator-seeded-"));
        project = join(folder, "voice");
        mkdirSync(project);
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const env = () => ({
        ...process.env,
        HOME: folder,
        XDG_DATA_HOME: join(folder, "data"),
        WEBEX_WHOLESALE_REFRESH_TOKEN: "real",
    });
    const run = (...args: string[]) =>
        spawnSync(process.execPath, [emulatorCommand(), ...args], {
            cwd: project,
            env: env(),
            encoding: "utf8",
            timeout: 60_000,
        });
    const counting = (...args: string[]) => run(...args, "--", process.execPath, "-e", COUNT);
    const databases = () => {
        const place = join(folder, "data", "pulumi-webex-wholesale", "emulator");
        return existsSync(place) ? readdirSync(place) : [];
    };

    it("stores the data in the user's data folder, in a file named after the working folder, and says where", () => {
        const { stderr, stdout, status } = counting("--seed", "example");
        expect({ stdout, status }).to.deep.equal({ stdout: "2 customers undefined\n", status: 0 });
        const [name = "", ...more] = databases();
        expect(name).to.match(/^voice-[0-9a-f]{8}\.sqlite$/u);
        expect(more).to.deep.equal([]);
        expect(stderr).to.include(
            `data are stored in ${join(folder, "data", "pulumi-webex-wholesale", "emulator", name)}\n`,
        );
        expect(readdirSync(project)).to.deep.equal([]);
        expect(counting().stdout).to.equal("2 customers undefined\n");
    });

    it("continues with the file that the former version created in the working folder", () => {
        run("--database", "webex-wholesale.sqlite", "--seed", "example", "--", process.execPath, "-e", "0");
        const { stdout, stderr } = counting();
        expect(stdout).to.equal("2 customers undefined\n");
        expect(stderr).to.include("webex-wholesale.sqlite");
        expect(databases()).to.deep.equal([]);
    });

    it("writes a seed only into an empty database, and says what else can be done", () => {
        counting("--seed", "example");
        const again = counting("--seed", "example");
        expect(again.status).to.equal(1);
        for (const part of ["already contains data", "--reset", "--ephemeral"]) {
            expect(again.stderr).to.include(part);
        }
        expect(counting("--seed", "example", "--reset").stdout).to.equal("2 customers undefined\n");
        expect(counting("--reset").stdout).to.equal("0 customers undefined\n");
    });

    it("leaves an existing database as it was if the seed that should replace it is refused", () => {
        counting("--seed", "example");
        writeFileSync(
            join(project, "seed.yaml"),
            "customers:\n  - name: Norrbygg AB\n    externalId: a\n    adminEmail: it@norrbygg.example\n    address: { addressLine1: a, city: b, country: SE }\n    packages: { webex_calling: }\n",
        );
        const refused = counting("--seed", "seed.yaml", "--reset");
        expect(refused.status).to.equal(1);
        expect(refused.stdout).to.equal("");
        expect(refused.stderr).to.match(/seed\.yaml:2: customers\[0\]: .*calling/u);
        expect(counting().stdout).to.equal("2 customers undefined\n");
    });

    it("leaves no file behind if the seed of a new database is refused", () => {
        writeFileSync(join(project, "seed.json"), JSON.stringify({ customers: [{ name: "x" }] }));
        expect(counting("--seed", "seed.json").status).to.equal(1);
        expect(databases()).to.deep.equal([]);
    });

    it("stores nothing on disk with --ephemeral, and refuses it beside --database", () => {
        const { stdout, stderr } = counting("--ephemeral", "--seed", "example");
        expect(stdout).to.equal("2 customers undefined\n");
        expect(stderr).to.include("in memory only");
        expect(databases()).to.deep.equal([]);
        expect(counting("--ephemeral").stdout).to.equal("0 customers undefined\n");
        const both = run("--ephemeral", "--database", "x.sqlite");
        expect(both.status).to.equal(1);
        expect(both.stderr.trimEnd().split("\n")).to.have.length(1);
    });

    it("exits with the code of the command, and reports a command that does not exist", () => {
        expect(run("--ephemeral", "--", process.execPath, "-e", COUNT, "7").status).to.equal(7);
        const missing = run("--ephemeral", "--", "no-such-command");
        expect(missing.status).to.equal(1);
        expect(missing.stderr).to.include("no-such-command was not found");
    });

    it("accepts the arguments of the container file", () => {
        const text = readFileSync(join(packageRoot(), "docs", "pipelines", "emulator", "Dockerfile"), "utf8");
        const words = (name: string) =>
            z.array(z.string()).parse(JSON.parse(new RegExp(`^${name} (.*)$`, "mu").exec(text)?.[1] ?? ""));
        const [name, ...args] = [...words("ENTRYPOINT"), ...words("CMD")];
        expect(name).to.equal("webex-wholesale-emulator");
        expect(counting("--port", "0", ...args).stdout).to.equal("0 customers undefined\n");
    });

    it("lets the command use the running emulator of this folder", async () => {
        const child = spawn(process.execPath, [emulatorCommand(), "--port", "0", "--seed", "example"], {
            ...{ cwd: project, env: env() },
            stdio: ["ignore", "pipe", "ignore"],
        });
        try {
            await once(createInterface({ input: child.stdout }), "line");
            const { stdout, stderr, status } = counting();
            expect({ stdout, status }).to.deep.equal({ stdout: "2 customers undefined\n", status: 0 });
            expect(stderr).to.include("is already running at http://127.0.0.1:");
            expect(counting("--reset").stderr).to.include("another emulator is using it");
        } finally {
            child.kill("SIGTERM");
            await once(child, "exit");
        }
        expect(databases()).to.have.length(1);
    });
});
