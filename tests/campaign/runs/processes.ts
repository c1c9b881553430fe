// The processes of one run, found in /proc by a mark in their environment; where there is no /proc, none are found and none killed.
import { existsSync, readdirSync, readFileSync } from "node:fs";

export const MARK = "WEBEX_WHOLESALE_CAMPAIGN_RUN";

export interface Running {
    readonly pid: number;
    readonly kind: "cli" | "provider" | "other";
    readonly command: string;
}

const isThere = existsSync("/proc/self/environ");

function textOf(pid: string, name: string): string {
    try {
        return readFileSync(`/proc/${pid}/${name}`, "utf8");
    } catch {
        // It has ended meanwhile, or is not ours to look into.
        return "";
    }
}

function kindOf(command: string): Running["kind"] {
    if (command.includes("cmd/dynamic-provider")) return "provider";
    return /(^|\/)pulumi(\.exe)? /u.test(command) ? "cli" : "other";
}

/** A process that has ended and is not fetched yet has neither environment nor command. */
export function processesOf(run: string): Running[] {
    if (!isThere) return [];
    const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name) && name !== String(process.pid));
    return pids.flatMap((pid) => {
        if (!textOf(pid, "environ").split("\0").includes(`${MARK}=${run}`)) return [];
        const command = textOf(pid, "cmdline").replaceAll("\0", " ");
        return command === "" ? [] : [{ pid: Number(pid), kind: kindOf(command), command }];
    });
}

export function kill({ pid }: Running): void {
    try {
        process.kill(pid, "SIGKILL");
    } catch {
        // It has ended by itself.
    }
}
