// Says what is going on while a long step runs: plain lines, so that a log reads like a terminal.
export type Say = (line: string) => void;

const EVERY_MILLISECONDS = 15_000;

/** Writes to stderr, so that stdout stays what pulumi printed. */
export const sayOnStderr: Say = (line) => {
    process.stderr.write(`pulumi: ${line}\n`);
};

/** Repeats `describe()` with the seconds gone until `work` ends. */
export async function withProgress<T>(say: Say, describe: () => string, work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    const timer = setInterval(() => {
        say(`${describe()} (${Math.round((Date.now() - started) / 1000)} s)`);
    }, EVERY_MILLISECONDS);
    try {
        return await work();
    } finally {
        clearInterval(timer);
    }
}
