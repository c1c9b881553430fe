// Keeps track of the programs under way, so that none outlives the language host.
import type { ChildProcess } from "node:child_process";

export class RunningPrograms {
    private readonly children = new Set<ChildProcess>();

    add(child: ChildProcess): void {
        this.children.add(child);
        child.once("exit", () => this.children.delete(child));
    }

    killAll(): void {
        for (const child of this.children) {
            child.kill("SIGKILL");
        }
    }
}
