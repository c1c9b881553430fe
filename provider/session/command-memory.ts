// Remembers, for the length of one Pulumi command, which lines were said: `up` runs its preview and its update in two processes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
    appendFileSync,
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const A_DAY = 24 * 60 * 60 * 1000;
const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Parent and start of a process; the start tells it from a later one with the same number. */
function lineage(pid: number): { parent: number; start: string } {
    if (process.platform === "linux") {
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
            .replace(/^.*\) /s, "")
            .split(" ");
        return { parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    const told = execFileSync("ps", ["-o", "ppid=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...start] = told.split(/\s+/);
    return { parent: Number(parent), start: start.join(" ") };
}

/** The command we work for: the launcher's parent is the CLI itself. */
function command(): string {
    const cli = lineage(process.ppid).parent;
    return digest(`${cli} ${lineage(cli).start}`);
}

const memoryFolder = (): string => join(tmpdir(), `pulumi-webex-wholesale-${userInfo().uid}`);

function forgetOld(folder: string, now: number): void {
    for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (now - statSync(file).mtimeMs > A_DAY) {
            rmSync(file, { force: true });
        }
    }
}

/** Keeps a fact for the other processes of this command; where that cannot be, they do without it. */
export function remember(fact: string, now: number = Date.now()): void {
    try {
        const folder = memoryFolder();
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        forgetOld(folder, now);
        appendFileSync(join(folder, `${command()}-facts`), `${digest(fact)}\n`);
    } catch {
        // The memory helps; nothing depends on it.
    }
}

export function remembers(fact: string): boolean {
    try {
        return readFileSync(join(memoryFolder(), `${command()}-facts`), "utf8").includes(digest(fact));
    } catch {
        return false;
    }
}

/** Whether the line was said in this command already; only its digest is kept. False where that cannot be known. */
export function wasSaid(line: string, now: number = Date.now()): boolean {
    try {
        const folder = memoryFolder();
        const file = join(folder, `${command()}-${digest(line)}`);
        if (existsSync(file)) {
            return true;
        }
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        forgetOld(folder, now);
        writeFileSync(file, "");
    } catch {
        // Said twice is better than not at all.
    }
    return false;
}
