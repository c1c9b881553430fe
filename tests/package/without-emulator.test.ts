// The packed package as `npm install --omit=optional` leaves it: programs and commands work, and the emulator says what it lacks.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { runChild } from "../../tools/pulumi/child";
import { packedPackage } from "../support/packed-package";

const OWN = "pulumi-webex-wholesale";
const manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) });

/** The names in a node_modules folder, with those of scopes. */
const packagesIn = (modules: string): string[] =>
    readdirSync(modules)
        .filter((name) => !name.startsWith("."))
        .flatMap((name) =>
            name.startsWith("@") ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name],
        );

describe("the package without the emulator's database", function () {
    this.timeout(240_000);
    let project = "";
    let own = "";

    before(async () => {
        const { modules, folder } = await packedPackage();
        project = mkdtempSync(join(tmpdir(), "without-emulator-"));
        own = join(project, "node_modules", OWN);
        cpSync(folder, own, { recursive: true, dereference: true });
        const { optionalDependencies } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
        for (const name of packagesIn(modules)) {
            if (name === OWN || name in optionalDependencies) {
                continue;
            }
            const link = join(project, "node_modules", name);
            mkdirSync(dirname(link), { recursive: true });
            symlinkSync(join(modules, name), link, "junction");
        }
    });
    after(() => rmSync(project, { recursive: true, force: true }));

    const node = (...args: readonly string[]) => runChild(process.execPath, args, { cwd: project });

    it("loads in a program and in Pulumi's provider process", async () => {
        const { code, stdout, stderr } = await node(
            "-e",
            `const { CustomerUser } = require("${OWN}"); const { customerUser } = require("${OWN}/provider"); console.log(typeof CustomerUser, typeof customerUser.check);`,
        );
        expect({ code, stdout: stdout.trim(), stderr }).to.deep.equal({
            code: 0,
            stdout: "function function",
            stderr: "",
        });
    });

    it("runs the commands that need no emulator", async () => {
        for (const subcommand of ["check", "export", "unmanaged", "doctor"]) {
            const { code, stderr } = await node(join(own, "bin", "webex-wholesale.js"), subcommand, "--help");
            expect(code, stderr).to.equal(0);
        }
    });

    it("answers a start of the emulator with one line: which package is missing, and how to install it", async () => {
        const { code, stdout, stderr } = await node(join(own, "bin", "webex-wholesale-emulator.js"), "--ephemeral");
        expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
        expect(stderr)
            .to.match(/^webex-wholesale-emulator: the package \S+, which only the emulator needs, is not installed; /u)
            .and.to.include("npm install --include=optional");
        expect(stderr.trimEnd().split("\n")).to.have.length(1);
    });
});
