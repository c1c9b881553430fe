// The folder in which a command's lines are remembered lies where others can write: it is used only where it is ours alone.
import { spawnSync } from "node:child_process";
import {
    chmodSync,
    chownSync,
    existsSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    rmSync,
    symlinkSync,
    utimesSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";

const MODULE = join(__dirname, "..", "..", "..", "provider", "run-state", "command-memory.js");
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

describe("the memory of a command", () => {
    let temporary: string;
    let folder: string;

    beforeEach(() => {
        temporary = mkdtempSync(join(tmpdir(), "webex-wholesale-memory-"));
        folder = join(temporary, `pulumi-webex-wholesale-${process.getuid?.() ?? "user"}`);
    });
    afterEach(() => rmSync(temporary, { recursive: true, force: true }));

    /** Two processes of one command, each asked about the same line, as `up` runs its preview and its update. */
    function asked(): { readonly answers: string[]; readonly stderr: string } {
        const program = `process.stdout.write(require(${JSON.stringify(MODULE)}).wasSaid("a line") + "\\n")`;
        const { stdout, stderr } = spawnSync(
            "/bin/sh",
            ["-c", '"$0" -e "$1"; "$0" -e "$1"; exit', process.execPath, program],
            {
                encoding: "utf8",
                env: { ...process.env, TMPDIR: temporary },
            },
        );
        return { answers: stdout.trim().split("\n"), stderr };
    }

    function oldFile(path: string): void {
        writeFileSync(path, "months of work");
        utimesSync(path, LONG_AGO, LONG_AGO);
    }

    it("knows a line that another process of the same command printed, from a folder that others cannot access", () => {
        expect(asked()).to.deep.equal({ answers: ["false", "true"], stderr: "" });
        expect((lstatSync(folder).mode & 0o777).toString(8)).to.equal("700");
    });

    it("never follows a link: nothing behind it is removed or added, and the run continues without a memory", () => {
        const victim = join(temporary, "victim");
        mkdirSync(victim);
        oldFile(join(victim, "thesis.txt"));
        oldFile(join(victim, `${"a".repeat(32)}-${"b".repeat(32)}`));
        symlinkSync(victim, folder);
        expect(asked()).to.deep.equal({ answers: ["false", "false"], stderr: "" });
        expect(readdirSync(victim)).to.have.length(2).and.to.include("thesis.txt");
    });

    it("does not use a folder that others can write to", () => {
        mkdirSync(folder);
        chmodSync(folder, 0o777);
        oldFile(join(folder, `${"a".repeat(32)}-${"b".repeat(32)}`));
        expect(asked()).to.deep.equal({ answers: ["false", "false"], stderr: "" });
        expect(readdirSync(folder)).to.have.length(1);
    });

    it("does not use a folder of another user", () => {
        mkdirSync(folder, { mode: 0o700 });
        if (process.getuid?.() === 0) {
            chownSync(folder, 65534, 65534);
            expect(asked()).to.deep.equal({ answers: ["false", "false"], stderr: "" });
            expect(readdirSync(folder)).to.deep.equal([]);
        }
    });

    it("continues without a memory if a file has the folder's name", () => {
        writeFileSync(folder, "");
        expect(asked()).to.deep.equal({ answers: ["false", "false"], stderr: "" });
    });

    it("removes its own files after a day, and no others", () => {
        mkdirSync(folder, { mode: 0o700 });
        const own = join(folder, `${"a".repeat(32)}-${"b".repeat(32)}`);
        oldFile(own);
        oldFile(join(folder, "thesis.txt"));
        asked();
        expect(existsSync(own)).to.equal(false);
        expect(existsSync(join(folder, "thesis.txt"))).to.equal(true);
    });
});
