// Sends a signal to a process that may have ended meanwhile.

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
    try {
        process.kill(pid, signal);
    } catch {
        // It ended meanwhile.
    }
}
