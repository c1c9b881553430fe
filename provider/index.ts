// What Pulumi's dynamic-provider process loads: one handler per resource; these names are in every state and are frozen.
import type { dynamic } from "@pulumi/pulumi";
import { kindNames, type HandlerName } from "./kind-names";
import { kinds, rulesThatNeedWebex } from "./kinds";
import { remember, remembered, wasSaid } from "./run-state/command-memory";
import { endWithEngine } from "./run-state/engine";
import { printAtExit } from "./run-state/exit-lines";
import { Session } from "./run-state/session";
import { Shutdown, ignoreBrokenPipes } from "./dynamic/shutdown";
import { engineLog } from "./dynamic/engine-log";
import { suppressReportedErrors } from "./dynamic/failures";
import { handlerFor } from "./dynamic/handler";
import type { Raw } from "./validation/unknown";

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
    rulesThatNeedWebex,
    engineAddress: process.argv[2],
});

// The engine ends every run with it, and takes what is printed at once.
process.once("SIGINT", () => printAtExit(session.takeovers.lines()));

// Not by process.exit: the SDK has a say at every exit, and speaks there to the engine that is gone.
endWithEngine(process.argv[2], () => process.kill(process.pid, "SIGTERM"));

/** Declared as what it is to Pulumi, so that no declaration of the package leads further in. */
const handlerOf = (name: HandlerName): Required<dynamic.ResourceProvider<Raw, Raw>> =>
    handlerFor(kindNames[name], kinds[name].resource, session, shutdown);

export const onboardingTemplate = handlerOf("onboardingTemplate");
export const wholesaleCustomer = handlerOf("wholesaleCustomer");
export const customerUsers = handlerOf("customerUsers");
export const customerUser = handlerOf("customerUser");
export const setupAssistRequest = handlerOf("setupAssistRequest");
export const customerLocation = handlerOf("customerLocation");
