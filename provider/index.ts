// What Pulumi's dynamic-provider process loads: one handler per resource; these names stand in every state and are frozen.
import { remember, remembered, wasSaid } from "./run-state/command-memory";
import { endWithEngine } from "./run-state/engine";
import { printAtExit } from "./run-state/exit-lines";
import { Session } from "./run-state/session";
import { Shutdown, ignoreBrokenPipes } from "./dynamic/shutdown";
import { engineLog } from "./dynamic/engine-log";
import { suppressReportedErrors } from "./dynamic/failures";
import { handlerFor } from "./dynamic/handler";
import { kinds, type KindName } from "./resources";

ignoreBrokenPipes();
suppressReportedErrors(console);
const shutdown = new Shutdown();
shutdown.onSignals();

const say = (line: string): void => console.log(line);
const session = new Session({
    env: process.env,
    say,
    progress: engineLog(process.argv[2], say),
    stop: shutdown.stop,
    wasSaid: (line) => wasSaid(line),
    memory: { remember, remembered },
    engineAddress: process.argv[2],
});

// The engine ends every run with it, and takes what is printed at once.
process.once("SIGINT", () => printAtExit(session.takeovers.lines()));

// Not by process.exit: the SDK has a say at every exit, and speaks there to the engine that is gone.
endWithEngine(process.argv[2], () => process.kill(process.pid, "SIGTERM"));

const handlerOf = (kind: KindName) => handlerFor(kind, kinds[kind].resource, session, shutdown);

export const onboardingTemplate = handlerOf("OnboardingTemplate");
export const wholesaleCustomer = handlerOf("WholesaleCustomer");
export const customerUsers = handlerOf("CustomerUsers");
export const customerUser = handlerOf("CustomerUser");
export const setupAssistRequest = handlerOf("SetupAssistRequest");
export const customerLocation = handlerOf("CustomerLocation");
