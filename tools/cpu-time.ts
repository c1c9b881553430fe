// CPU seconds of this process and of all that it started and awaited: what a test or a command costs is mostly its children's.
import { readFileSync } from "node:fs";

const TICKS_A_SECOND = 100;

export function cpuSeconds(): number {
    if (process.platform !== "linux") {
        // Without its children: no other platform tells Node.js of them.
        const { user, system } = process.cpuUsage();
        return (user + system) / 1e6;
    }
    const fields = readFileSync("/proc/self/stat", "utf8")
        .replace(/^.*\) /su, "")
        .split(" ");
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
}
