// What Pulumi's dynamic-provider process loads: one handler per resource; these names stand in every state and are frozen.
import { customerLocation as location } from "./customer-location/lifecycle";
import { customerUser as user } from "./customer-user/lifecycle";
import { customerUsers as users } from "./customer-users/lifecycle";
import { onboardingTemplate as template } from "./onboarding-template/lifecycle";
import { remember, remembered, wasSaid } from "./run-state/command-memory";
import { endWithEngine } from "./run-state/engine";
import { printAtExit } from "./run-state/exit-lines";
import { Session } from "./run-state/session";
import { setupAssistRequest as assist } from "./setup-assist-request/lifecycle";
import { Shutdown, ignoreBrokenPipes } from "./dynamic/shutdown";
import { engineLog } from "./dynamic/engine-log";
import { suppressReportedErrors } from "./dynamic/failures";
import { handlerFor } from "./dynamic/handler";
import { wholesaleCustomer as customer } from "./wholesale-customer/lifecycle";

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

export const onboardingTemplate = handlerFor("OnboardingTemplate", template, session, shutdown);
export const wholesaleCustomer = handlerFor("WholesaleCustomer", customer, session, shutdown);
export const customerUsers = handlerFor("CustomerUsers", users, session, shutdown);
export const customerUser = handlerFor("CustomerUser", user, session, shutdown);
export const setupAssistRequest = handlerFor("SetupAssistRequest", assist, session, shutdown);
export const customerLocation = handlerFor("CustomerLocation", location, session, shutdown);
