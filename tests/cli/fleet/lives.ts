// Whether a process lives, for tests of what is left of a fleet's processes.
import { readFileSync } from "node:fs";

/** A zombie whose parent is gone is reaped by init at some time. */
export function lives(pid: number | undefined): boolean {
    try {
        return pid !== undefined && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
    } catch {
        return false;
    }
}
