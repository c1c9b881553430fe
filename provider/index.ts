// What Pulumi's dynamic-provider process loads: one handler per resource; these names stand in every state and are frozen.
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

type Handler = ReturnType<typeof handlerFor>;

const names = Object.keys(kindNames) as HandlerName[];

const handlers = Object.fromEntries(
    names.map((name) => [name, handlerFor(kindNames[name], kinds[name].resource, session, shutdown)]),
) as Record<HandlerName, Handler>;

/** Written out, for states and ES modules look for exports by these names; a test compares them with the list. */
export const {
    onboardingTemplate,
    wholesaleCustomer,
    customerUser,
    customerUsers,
    customerLocation,
    setupAssistRequest,
} = handlers;
