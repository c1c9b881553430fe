// `pulumi-resource-webexwholesale <address of the engine>`: serves the engine on a free port of this machine, and prints the port.
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Shutdown, ignoreBrokenPipes } from "../provider/dynamic/shutdown";
import { rulesThatNeedWebex } from "../provider/kinds";
import { remember, remembered, startedByCli, wasSaid } from "../provider/run-state/command-memory";
import { endWithEngine } from "../provider/run-state/engine";
import { Session } from "../provider/run-state/session";
import { Log } from "./log";
import { ResourceCalls } from "./resource-calls";
import { serviceOf } from "./service";

/** A check of all users of a customer as one resource is a message of megabytes. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;

ignoreBrokenPipes();
startedByCli();
const engineAddress = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
const env = { ...process.env };
const log = new Log(engineAddress, (line) => console.error(line));
const ending = new Shutdown();
ending.onSignals();
const session = new Session({
    env,
    say: (line, about) => log.say(line, about),
    progress: (line) => log.progress(line),
    stop: ending.stop,
    wasSaid: (line) => wasSaid(line),
    memory: { remember, remembered },
    shell: "native",
    rulesThatNeedWebex,
    engineAddress,
});
endWithEngine(engineAddress, () => process.kill(process.pid, "SIGTERM"));

async function cancel(): Promise<void> {
    ending.begin();
    session.takeovers.lines().forEach((line) => session.say(line, "stack"));
    await log.arrived();
}

const resources = new ResourceCalls(session, ending, log);
const server = new Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE,
    "grpc.max_send_message_length": LARGEST_MESSAGE,
});
server.addService(ResourceProviderService, serviceOf({ session, resources, env, cancel }));
server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
        console.error(`The plugin could not listen on this machine: ${error.message}`);
        process.exitCode = 1;
        return;
    }
    process.stdout.write(`${port}\n`);
});
