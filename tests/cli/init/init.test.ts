// `init`: what it writes into which folders, what it leaves alone, and what the new project depends on.
import { spawnSync } from "node:child_process";
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { ownDependency } from "../../../cli/init/own-dependency";
import { ownVersion } from "../../../cli/own-version";
import { runChild } from "../../../tools/pulumi/child";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { pulumiCli, pulumiIsThere } from "../../support/pulumi-cli";

const COMMAND = join(packageRoot(), "bin", "pulumi-webex-wholesale.js");
const FILES = ["Pulumi.yaml", "README.md", "drift.mjs", "index.ts", "package.json", "tsconfig.json"];
const names = z.record(z.string(), z.string());
const manifest = z.looseObject({
    name: z.string().optional(),
    scripts: names,
    dependencies: names,
    devDependencies: names,
});

describe("webex-wholesale init", () => {
    let folder = "";
    beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), "init-")))));
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const init = (cwd: string, ...args: string[]) =>
        spawnSync(process.execPath, [COMMAND, "init", "--generate-only", ...args], {
            cwd,
            encoding: "utf8",
            timeout: 60_000,
        });
    const text = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
    const manifestIn = (...path: string[]) => manifest.parse(JSON.parse(text(...path, "package.json")));

    it("writes a project into an empty folder, names what it wrote and what to type next", () => {
        const { status, stdout } = init(folder);
        expect(status).to.equal(0);
        expect(readdirSync(folder).sort()).to.deep.equal([".gitignore", ...FILES].sort());
        for (const name of [".gitignore", ...FILES, "npm run preview", "npm run up", "WEBEX_WHOLESALE_ENDPOINT"]) {
            expect(stdout).to.include(name);
        }
        expect(
            readdirSync(folder)
                .map((name) => text(name))
                .join(""),
        ).to.not.match(/\$\{(?:PROJECT|DESCRIPTION)\}/u);
        expect(text("Pulumi.yaml")).to.not.include("template:");
    });

    it("writes into a new folder, with a name that Pulumi and npm accept", () => {
        const { status, stdout } = init(folder, "Norrbygg & Söner");
        expect(status).to.equal(0);
        expect(stdout).to.include("cd ");
        expect(manifestIn("Norrbygg & Söner").name).to.equal("norrbygg-soner");
        expect(text("Norrbygg & Söner", "Pulumi.yaml")).to.match(/^name: norrbygg-soner$/mu);
    });

    it("writes the files that `pulumi new` writes from the folder of the template", async function () {
        this.timeout(120_000);
        await pulumiIsThere.call(this);
        const { command, env } = await pulumiCli();
        const [ours, theirs] = [join(folder, "ours", "voice"), join(folder, "theirs", "voice")];
        for (const each of [ours, theirs]) {
            mkdirSync(each, { recursive: true });
        }
        init(ours);
        const template = spawnSync(process.execPath, [COMMAND, "init", "--template-folder"], {
            encoding: "utf8",
        }).stdout.trim();
        const made = await runChild(command, ["new", template, "--yes", "--generate-only"], {
            cwd: theirs,
            env: { ...process.env, ...env, PULUMI_BACKEND_URL: `file://${folder}`, PULUMI_CONFIG_PASSPHRASE: "" },
        });
        expect(made.code, made.stderr).to.equal(0);
        expect(readdirSync(theirs).sort()).to.deep.equal([...FILES].sort());
        for (const name of FILES) {
            // Pulumi notes in the project which template it was made from.
            const made = readFileSync(join(theirs, name), "utf8").replace(/^config:\n(?: .*\n)+/mu, "");
            expect(made, name).to.equal(readFileSync(join(ours, name), "utf8"));
        }
    });

    it("refuses a folder with a program in it, and writes nothing", () => {
        writeFileSync(join(folder, "index.ts"), "// mine\n");
        const { status, stderr, stdout } = init(folder);
        expect({ status, stdout }).to.deep.equal({ status: 2, stdout: "" });
        expect(stderr).to.include("is not empty (index.ts)");
        expect(stderr.trimEnd().split("\n")).to.have.length(1);
        expect(readdirSync(folder)).to.deep.equal(["index.ts"]);
    });

    it("keeps what a new repository contains as it is", () => {
        for (const name of [".git", ".github"]) {
            mkdirSync(join(folder, name));
        }
        for (const name of ["README.md", "LICENSE", ".gitignore"]) {
            writeFileSync(join(folder, name), `mine: ${name}`);
        }
        const { status, stdout } = init(folder);
        expect(status).to.equal(0);
        expect(stdout).to.match(/Left as they were: \.gitignore, README\.md/u);
        for (const name of ["README.md", "LICENSE", ".gitignore"]) {
            expect(text(name)).to.equal(`mine: ${name}`);
        }
        expect(text("index.ts")).to.include("WholesaleCustomer");
    });

    it("completes the package.json that `npm install` left, and changes nothing that it contains", () => {
        const before = {
            description: "mine",
            scripts: { preview: "echo mine" },
            dependencies: { "pulumi-webex-wholesale": "file:x.tgz", typescript: "5.0.0" },
        };
        writeFileSync(join(folder, "package.json"), JSON.stringify(before));
        mkdirSync(join(folder, "node_modules"));
        expect(init(folder).status).to.equal(0);
        const after = manifestIn();
        expect(after["description"]).to.equal("mine");
        expect(after.scripts).to.include({ preview: "echo mine", up: "webex-wholesale pulumi up" });
        expect(after.dependencies).to.include({ ...before.dependencies });
        expect(after.dependencies).to.have.property("@pulumi/pulumi");
        expect(after.devDependencies).to.deep.equal({});
        expect(after).to.not.have.property("name");
    });

    for (const [what, content] of [
        ["an invalid package.json", "{"],
        ["a package.json that is a list", "[]"],
        ["a package.json of an ES module", '{ "type": "module" }'],
    ] as const) {
        it(`refuses ${what}, and writes nothing`, () => {
            writeFileSync(join(folder, "package.json"), content);
            const { status, stderr } = init(folder);
            expect(status).to.equal(2);
            expect(stderr).to.include("package.json");
            expect(readdirSync(folder)).to.deep.equal(["package.json"]);
            expect(text("package.json")).to.equal(content);
        });
    }

    it("refuses a file as the folder", () => {
        writeFileSync(join(folder, "voice"), "");
        expect(init(folder, "voice").stderr).to.include("voice is a file");
    });

    it("depends on the tarball that it was installed from, else on the version that runs", () => {
        const project = join(folder, "project");
        mkdirSync(project);
        const installed = join(folder, "cache", "node_modules", "pulumi-webex-wholesale");
        mkdirSync(installed, { recursive: true });
        writeFileSync(join(folder, "x.tgz"), "");
        const dependencyFor = (spec: string | undefined): string => {
            const dependencies = spec === undefined ? {} : { "pulumi-webex-wholesale": spec };
            writeFileSync(join(folder, "cache", "package.json"), JSON.stringify({ dependencies }));
            return ownDependency(project, installed);
        };
        expect(dependencyFor("file:../x.tgz")).to.equal("file:../x.tgz");
        expect(dependencyFor(`file:${join(folder, "x.tgz")}`)).to.equal("file:../x.tgz");
        expect(dependencyFor("https://host.example/x.tgz")).to.equal("https://host.example/x.tgz");
        for (const spec of ["^0.1.0", "latest", undefined]) {
            expect(dependencyFor(spec)).to.equal(`^${ownVersion()}`);
        }
        expect(ownDependency(project)).to.equal(`^${ownVersion()}`);
    });

    it("has a template that asks for the versions that this package asks for", () => {
        const own = z
            .object({ peerDependencies: names, devDependencies: names })
            .parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
        init(folder);
        const { dependencies, devDependencies } = manifestIn();
        expect(dependencies).to.deep.equal({
            "@pulumi/pulumi": own.peerDependencies["@pulumi/pulumi"],
            "pulumi-webex-wholesale": `^${ownVersion()}`,
        });
        expect(devDependencies).to.deep.equal({ typescript: `^${own.devDependencies["typescript"] ?? ""}` });
        const template = readFileSync(join(packageRoot(), "templates", "typescript", "package.json"), "utf8");
        expect(manifest.parse(JSON.parse(template)).dependencies).to.deep.equal(dependencies);
    });

    it("says how to get pulumi where there is none", () => {
        const env = { ...process.env, PATH: dirname(process.execPath) };
        if (existsSync(join(env.PATH, "pulumi"))) {
            return;
        }
        const { status, stdout } = spawnSync(process.execPath, [COMMAND, "init", "--generate-only"], {
            cwd: folder,
            env,
            encoding: "utf8",
        });
        expect(status).to.equal(0);
        expect(stdout).to.include("pulumi was not found on the PATH").and.include("https://get.pulumi.com");
        const run = spawnSync(process.execPath, [COMMAND, "pulumi", "preview"], { cwd: folder, env, encoding: "utf8" });
        expect(run.status).to.equal(2);
        expect(run.stderr).to.include("npm install --save-dev pulumi");
    });
});
