// `npm start`: shows in a minute what preview refuses and which drift it finds, against an emulator of Webex's backend, and cleans up after itself.
import { join } from "node:path";
import { EmulatorProcess } from "./emulator-process";
import { TourProject } from "./project";
import { steps } from "./steps";

const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
};

const farewell = `
That was the tour. To continue by hand with the stack "dev", which is ready to use:

  npm run emulator               in one terminal: starts the emulator on port 4010
  npm run pulumi -- up           in another: creates what examples/first-customer/index.ts declares

Then edit that file and run "npm run pulumi -- preview" to see what Webex would accept or refuse.
`;

/** Lines that only say that something is under way, or that a resource was read and is as it was. */
const PROGRESS =
    /^ *[~+-] .* (refreshing|refresh|creating|updating|deleting)( \(\d+s\))? *$|^ +\S+:\S+ \S+ (running)? *$/u;

function indented(text: string): string {
    const lines = text
        .trimEnd()
        .split("\n")
        .filter((line) => !PROGRESS.test(line));
    return lines
        .map((line) => (line.trim() === "" ? "" : `    ${line}`))
        .join("\n")
        .replace(/\n{3,}/gu, "\n\n");
}

async function walk(project: TourProject, emulator: EmulatorProcess): Promise<string | undefined> {
    for (const [index, step] of steps.entries()) {
        say(`\n[${index + 1}/${steps.length}] ${step.title}\n`);
        const outcome = await step.run(project, emulator);
        say(indented(outcome.stdout));
        const problem = step.problemWith(outcome);
        if (problem !== undefined) {
            say(indented(outcome.stderr));
            return `The tour stopped at step ${index + 1}: ${problem}. See the lines above for the reason.`;
        }
    }
    return undefined;
}

async function tour(): Promise<number> {
    say("Getting pulumi (this may take a few minutes the first time) ...");
    const project = await TourProject.prepare(say);
    say("Starting the Webex emulator on a free port, with an empty database ...");
    const emulator = await EmulatorProcess.start(join(project.folder, "emulator.sqlite"));
    const stop = (): void => {
        void emulator.stop().then(() => {
            project.remove();
            process.exit(130);
        });
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
    try {
        await project.init(emulator.endpoint);
        const problem = await walk(project, emulator);
        if (problem !== undefined) {
            process.stderr.write(`${problem}\n`);
            return 1;
        }
        await project.prepareStackForHand();
        say(farewell);
        return 0;
    } finally {
        await emulator.stop();
        project.remove();
    }
}

tour().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    },
);
