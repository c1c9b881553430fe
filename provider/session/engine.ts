// Whether Pulumi's engine still lives: its provider processes outlive a killed CLI, and must not write on in its absence.
import { connect } from "node:net";

export class EngineGone extends Error {
    constructor() {
        super(
            "Pulumi's engine is gone (the command was killed); nothing more is written. Run `pulumi cancel`, then `pulumi up` again.",
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

/** Rejects where the engine was told of and no longer listens. */
export async function stopWithoutEngine(address: string | undefined): Promise<void> {
    const [, host, port] = /^(.+):(\d+)$/.exec(address ?? "") ?? [];
    if (host !== undefined && port !== undefined && !(await answers(host, Number(port)))) {
        throw new EngineGone();
    }
}
