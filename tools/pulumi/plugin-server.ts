// Serves a Pulumi plugin over gRPC: prints its port, as the engine expects, and never outlives the engine.
import * as grpc from "@grpc/grpc-js";

const LOOK_AT_PARENT_MILLISECONDS = 500;

// The engine sends whole states: gRPC's own limit of 4 MB is too small for them. Pulumi's programs use the same number.
const MAXIMUM_MESSAGE_BYTES = 1024 * 1024 * 400;

export interface PluginServer {
    readonly server: grpc.Server;
    /** Ends the process once the answers under way are written. */
    readonly stop: () => void;
}

/** Starts serving what `register` adds; `beforeExit` runs however the process ends, short of SIGKILL. */
export function servePlugin(
    register: (plugin: PluginServer) => void,
    beforeExit: () => void = () => undefined,
): Promise<number> {
    const server = new grpc.Server({
        "grpc.max_receive_message_length": MAXIMUM_MESSAGE_BYTES,
        "grpc.max_send_message_length": MAXIMUM_MESSAGE_BYTES,
    });
    const exit = (): never => process.exit(0);
    const stop = (): void => {
        beforeExit();
        server.tryShutdown(exit);
        setTimeout(exit, 100);
    };
    register({ server, stop });
    process.on("exit", beforeExit);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
        process.on(signal, exit);
    }
    exitWithParent(exit);
    return new Promise((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
            if (error !== null) {
                reject(error);
                return;
            }
            process.stdout.write(`${port}\n`);
            resolve(port);
        });
    });
}

// An engine that is killed does not notify us: its end shows in a changed parent process id.
function exitWithParent(exit: () => never): void {
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent || !isAlive(parent)) {
            exit();
        }
    }, LOOK_AT_PARENT_MILLISECONDS).unref();
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error instanceof Error && "code" in error && error.code === "EPERM";
    }
}
