// A child that would outlive this command ends with it: `check --watch` may be interrupted in the middle of a check.
import type { ChildProcess } from "node:child_process";

export function endWithUs(child: ChildProcess, signal: NodeJS.Signals): void {
    const end = (): void => void child.kill(signal);
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
}
