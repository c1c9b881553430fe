// The peak memory of a process that somebody else starts: found by its folder and command line, on Linux only.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const EVERY_MILLISECONDS = 100;

const attempt = <Answer>(doing: () => Answer): Answer | undefined => {
    try {
        return doing();
    } catch {
        // It ended between two looks.
        return undefined;
    }
};

function isIt(id: string, folder: string, command: string): boolean {
    const line = attempt(() => readFileSync(`/proc/${id}/cmdline`, "utf8")) ?? "";
    const [program = ""] = line.split("\0");
    const isShell = /\/(ba|da)?sh$/u.test(program);
    return line.includes(command) && !isShell && attempt(() => readlinkSync(`/proc/${id}/cwd`)) === folder;
}

const peakOf = (id: string): number => {
    const status = attempt(() => readFileSync(`/proc/${id}/status`, "utf8")) ?? "";
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024;
};

export class MemoryWatch {
    private readonly timer: NodeJS.Timeout;
    private readonly known = new Map<string, boolean>();
    private peak = 0;

    constructor(folder: string, command: string) {
        this.timer = setInterval(() => this.look(folder, command), EVERY_MILLISECONDS);
    }

    /** In megabytes; nothing where no such process was seen. */
    stop(): number | undefined {
        clearInterval(this.timer);
        return this.peak === 0 ? undefined : this.peak;
    }

    private look(folder: string, command: string): void {
        const ids = attempt(() => readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) ?? [];
        for (const id of ids) {
            // A new process may still have its parent's command line, so a negative answer is checked again.
            if (this.known.get(id) === true || isIt(id, folder, command)) {
                this.known.set(id, true);
                this.peak = Math.max(this.peak, peakOf(id));
            }
        }
    }
}
