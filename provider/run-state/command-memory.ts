// Remembers, for the length of one Pulumi command, which lines were said: `up` runs its preview and its update in two processes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderProblem } from "./private-folder";

const A_DAY = 24 * 60 * 60 * 1000;
const OWN_NAME = /^[0-9a-f]{32}-[0-9a-f]{32}$/u;
const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Parent and start of a process; the start distinguishes it from a later one with the same number. */
function lineage(pid: number): { parent: number; start: string } {
    if (process.platform === "linux") {
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
            .replace(/^.*\) /su, "")
            .split(" ");
        return { parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    const known = execFileSync("ps", ["-o", "ppid=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...start] = known.split(/\s+/u);
    return { parent: Number(parent), start: start.join(" ") };
}

let ownCommand: string | undefined;
let cliPid = (): number => lineage(process.ppid).parent;

/** The CLI is our parent: nothing launched us in its place. By default it is the launcher's parent. */
export function startedByCli(): void {
    cliPid = () => process.ppid;
}

/** The command we work for. */
function command(): string {
    if (ownCommand === undefined) {
        const cli = cliPid();
        ownCommand = digest(`${cli} ${lineage(cli).start}`);
    }
    return ownCommand;
}

function forgetOld(folder: string, now: number): void {
    for (const name of readdirSync(folder).filter((each) => OWN_NAME.test(each))) {
        const file = join(folder, name);
        const found = lstatSync(file, { throwIfNoEntry: false });
        if (found?.isFile() === true && now - found.mtimeMs > A_DAY) {
            rmSync(file, { force: true });
        }
    }
}

/** The folder of this user's commands, made and swept once a process; nothing where it is not the user's alone. */
let folderOfUser: string | undefined | null = null;

function memoryFolder(now: number): string | undefined {
    if (folderOfUser === null) {
        const folder = join(tmpdir(), `pulumi-webex-wholesale-${process.getuid?.() ?? "user"}`);
        folderOfUser = folderProblem(folder, "locked out") === undefined ? folder : undefined;
        if (folderOfUser !== undefined) {
            forgetOld(folderOfUser, now);
        }
    }
    return folderOfUser;
}

const factsFile = (folder: string): string => join(folder, `${command()}-${digest("facts")}`);

/** Keeps facts for the other processes of this command; where that cannot be, they do without. */
export function remember(facts: readonly string[], now: number = Date.now()): void {
    try {
        const folder = memoryFolder(now);
        if (folder !== undefined) {
            appendFileSync(factsFile(folder), facts.map((fact) => `${digest(fact)}\n`).join(""), { mode: 0o600 });
        }
    } catch {
        // The memory helps; nothing depends on it.
    }
}

/** What the processes of this command have kept so far. */
export function remembered(now: number = Date.now()): (fact: string) => boolean {
    try {
        const folder = memoryFolder(now);
        const facts = new Set(folder === undefined ? [] : readFileSync(factsFile(folder), "utf8").split("\n"));
        return (fact) => facts.has(digest(fact));
    } catch {
        return () => false;
    }
}

/** Whether the line was said in this command already; only its digest is kept. False where that cannot be known. */
export function wasSaid(line: string, now: number = Date.now()): boolean {
    try {
        const folder = memoryFolder(now);
        if (folder === undefined) {
            return false;
        }
        // Creating it fails where it exists, so that of two processes one alone is the first.
        writeFileSync(join(folder, `${command()}-${digest(line)}`), "", { flag: "wx" });
        return false;
    } catch (error) {
        // Said twice is better than not at all.
        return error instanceof Error && "code" in error && error.code === "EEXIST";
    }
}
