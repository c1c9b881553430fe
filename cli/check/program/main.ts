// A process of its own that runs the user's program under the mocks of the user's own copy of Pulumi.
import { subscribe } from "node:diagnostics_channel";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { USERS_FILES_READ, type ReadUsersFile } from "../../../sdk/read-users-file";
import { USERS_FILES, type WrongUsersFile } from "../../../sdk/wrong-users-file";
import { offlineSession } from "../offline-session";
import { ALREADY_SAID, type Job, type Outcome, type Stopped } from "./job";
import { ProgramMonitor, type MockMonitor } from "./monitor";
import { describe } from "./thrown";
import { librariesOf, Transforms } from "./transforms";

type Pulumi = typeof import("@pulumi/pulumi");
type Run = (argv: object, started: () => void, logged: () => void, isLogged: () => boolean) => Promise<unknown>;

interface State {
    getStore(): { supportsTransforms?: boolean };
}

let isOver = false;

const wrongFiles: WrongUsersFile[] = [];
const usersFiles: ReadUsersFile[] = [];
const ownModules = new Set(Object.keys(require.cache));

/** Packages change with an installation, after which nobody waits for a check. */
const readFiles = (): string[] => [
    ...usersFiles.map(({ file }) => file),
    ...Object.keys(require.cache).filter((file) => !ownModules.has(file) && !/[\\/]node_modules[\\/]/u.test(file)),
];

/** Sends the first answer only; the parent then ends this process. */
function send(answer: Omit<Outcome, "wrongFiles" | "usersFiles" | "readFiles"> | Stopped): void {
    if (!isOver) {
        isOver = true;
        process.send?.({ ...answer, wrongFiles, usersFiles, readFiles: readFiles() });
    }
}

async function start(job: Job): Promise<void> {
    const stop = (thrown: unknown): void => send(describe(thrown, job.folder));
    process.on("uncaughtException", stop);
    process.on("unhandledRejection", stop);
    process.chdir(job.folder);
    subscribe(USERS_FILES, (wrong) => void wrongFiles.push(wrong as WrongUsersFile));
    subscribe(USERS_FILES_READ, (file) => void usersFiles.push(file as ReadUsersFile));
    const load = createRequire(join(job.folder, "index.js"));
    if (!canFind(load, "@pulumi/pulumi")) {
        return send({ stopped: `@pulumi/pulumi was not found; run npm install in ${job.folder}` });
    }
    const { runtime } = load("@pulumi/pulumi") as Pulumi;
    const monitor = new ProgramMonitor(
        job,
        offlineSession(job.config, () => undefined),
        new Transforms(() => librariesOf(load)),
    );
    await runtime.setMocks(monitor.mocks, job.project, job.stack, true, job.organization);
    // Pulumi's mocks say no; what the engine does with transforms is done in its place.
    (load("@pulumi/pulumi/runtime/state") as State).getStore().supportsTransforms = true;
    runtime.setAllConfig({ ...job.config }, [...job.secretKeys]);
    monitor.listenTo(runtime.getMonitor() as unknown as MockMonitor);
    // As Pulumi's runner does before it loads a program: positions of TypeScript that was compiled ahead.
    createRequire(load.resolve("@pulumi/pulumi"))("source-map-support/register");
    let isRun = false;
    whenIdle(() => {
        const unanswered = [...monitor.unanswered];
        const isStuck = !isRun && unanswered.length === 0;
        send(
            isStuck
                ? { stopped: "the program never finishes: it awaits a promise that never resolves" }
                : { declared: monitor.inOrder(), duplicates: monitor.duplicates, unanswered },
        );
    });
    await runnerOf(load)({ _: [job.entry] }, nothing, nothing, () => true);
    isRun = true;
}

/**
 * What loads TypeScript and ES modules as `pulumi up` does. It requires the command that it is the inside of, which would
 * run at once and ask for an engine; of that command it needs one number. Its reports of errors are not wanted either.
 */
function runnerOf(load: NodeJS.Require): Run {
    const command = load.resolve("@pulumi/pulumi/cmd/run");
    const inert = new Module(command);
    inert.exports = { nodeJSProcessExitedAfterLoggingUserActionableMessage: ALREADY_SAID };
    inert.loaded = true;
    load.cache[command] = inert;
    return (load("@pulumi/pulumi/cmd/run/run") as { run: Run }).run;
}

/** Some packages declare resources when the program has come to its end, so the end counts when it comes again. */
function whenIdle(doing: () => void): void {
    process.once("beforeExit", () => {
        process.once("beforeExit", doing);
        setImmediate(nothing);
    });
}

const nothing = (): void => undefined;

function canFind(load: NodeJS.Require, name: string): boolean {
    try {
        load.resolve(name);
        return true;
    } catch {
        return false;
    }
}

// Whoever asked is gone.
process.on("disconnect", () => process.exit());
process.once("message", (job) => {
    // A channel that is listened to would keep the process from ever being idle.
    process.channel?.unref();
    start(job as Job).catch((thrown: unknown) => send(describe(thrown, (job as Job).folder)));
});
