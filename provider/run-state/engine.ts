// Whether Pulumi's engine still lives: its provider processes outlive a killed CLI, and must not write on in its absence.
import { connect } from "node:net";

export class EngineGone extends Error {
    constructor() {
        super(
            "Pulumi's engine has stopped (the command was killed); no further changes are made. Run `pulumi cancel`, then `pulumi up` again.",
        );
        this.name = "EngineGone";
    }
}

const answers = (host: string, port: number): Promise<boolean> =>
    new Promise((resolve) => {
        const socket = connect({ host, port });
        const end = (alive: boolean): void => {
            socket.destroy();
            resolve(alive);
        };
        socket.once("connect", () => end(true));
        socket.once("error", () => end(false));
    });

/** Undefined where no engine is known. */
async function listens(address: string | undefined): Promise<boolean | undefined> {
    const [, host, port] = /^(.+):(\d+)$/u.exec(address ?? "") ?? [];
    return host === undefined || port === undefined ? undefined : answers(host, Number(port));
}

/** Rejects where an engine is known and no longer listens. */
export async function stopWithoutEngine(address: string | undefined): Promise<void> {
    if ((await listens(address)) === false) {
        throw new EngineGone();
    }
}

const LOOK_EVERY = 5_000;
const MISSES = 2;

/**
 * Ends this process once its engine has gone: a killed command ends nobody, and no answer reaches anybody. It may be gone before the first
 * look: what loads this code is a call of the engine's, and a kill comes at any moment.
 */
export function endWithEngine(address: string | undefined, end: () => void, every = LOOK_EVERY): void {
    let misses = 0;
    const look = async (): Promise<void> => {
        const isThere = await listens(address);
        misses = isThere === false ? misses + 1 : 0;
        if (misses >= MISSES) {
            clearInterval(timer);
            end();
        }
    };
    const timer = setInterval(() => void look(), every);
    timer.unref();
    void look();
}
