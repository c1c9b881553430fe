// The processes of one run, found in /proc by a mark in their environment; where there is no /proc, none are found and none killed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const MARK = "WEBEX_WHOLESALE_CAMPAIGN_RUN";
/** Names the folder where `loaded.ts` leaves its marks. */
export const LOADED = "WEBEX_WHOLESALE_CAMPAIGN_LOADED";

export interface Running {
    readonly pid: number;
    readonly kind: "cli" | "provider" | "wrapper" | "other";
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
    if (command.includes("cmd/dynamic-provider") || command.includes("plugin/start.js")) {
        return "provider";
    }
    // The shell script around each provider process.
    if (command.includes("pulumi-resource-pulumi-nodejs")) {
        return "wrapper";
    }
    return /(^|\/)pulumi(\.exe)? /u.test(command) ? "cli" : "other";
}

/** A process that has ended and is not fetched yet has neither environment nor command. */
export function processesOf(run: string): Running[] {
    if (!isThere) {
        return [];
    }
    const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name) && name !== String(process.pid));
    return pids.flatMap((pid) => {
        if (!textOf(pid, "environ").split("\0").includes(`${MARK}=${run}`)) {
            return [];
        }
        const command = textOf(pid, "cmdline").replaceAll("\0", " ");
        return command === "" ? [] : [{ pid: Number(pid), kind: kindOf(command), command }];
    });
}

/** Whether it is a process that we are to end with its engine, rather than one of Pulumi's that never called us. */
export const isOurs = ({ pid, kind }: Running, folder: string): boolean =>
    kind !== "wrapper" && (kind !== "provider" || existsSync(join(folder, `loaded-${pid}`)));

export function kill({ pid }: Running): void {
    try {
        process.kill(pid, "SIGKILL");
    } catch {
        // It has ended by itself.
    }
}
