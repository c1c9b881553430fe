// The subcommands `pulumi` and `emulator`: both hand their arguments on as they are.
import type { Command } from "commander";
import { runInForeground } from "./child";
import { withProjectCommands } from "./find-pulumi";
import { EMULATOR, runPulumi } from "./run-pulumi";
import { stateFolder } from "./state-folder";

const PULUMI_HELP = `
Without WEBEX_WHOLESALE_ENDPOINT and credentials in the environment: against an emulator that runs as long as the command,
with the stack dev and its state in .state. With them: against that endpoint (default: Webex), with the stack webex
(or PULUMI_STACK) and the backend of pulumi login. The exit code is pulumi's; 2 where pulumi could not be run.

Examples:
  webex-wholesale pulumi preview --diff
  webex-wholesale pulumi up --yes`;

const EMULATOR_HELP = `
The arguments are those of webex-wholesale-emulator; its data are in .state/emulator.sqlite.

Examples:
  webex-wholesale emulator
  webex-wholesale emulator -- node drift.mjs`;

export function addPulumi(program: Command): void {
    program
        .command("pulumi")
        .summary("run pulumi against the emulator, or against Webex")
        .description("Runs pulumi in this project, with the emulator running or with the settings of the environment.")
        .argument("[arguments...]", "what pulumi is to do")
        .helpOption(false)
        .passThroughOptions()
        .allowUnknownOption()
        .addHelpText("after", PULUMI_HELP)
        .action(async (_: readonly string[], __: unknown, command: Command) => {
            const args = argumentsAfter(command.name());
            if (args.length === 0) {
                return command.help({ error: true });
            }
            process.exitCode = await runPulumi(args);
        });
    program
        .command("emulator")
        .summary("run the emulator of this project")
        .description("Runs the emulator with this project's data.")
        .argument("[arguments...]", "arguments of webex-wholesale-emulator")
        .helpOption(false)
        .passThroughOptions()
        .allowUnknownOption()
        .addHelpText("after", EMULATOR_HELP)
        .action(async (_: readonly string[], __: unknown, command: Command) => {
            const state = stateFolder();
            const options = { cwd: state.project, env: withProjectCommands(state.project) };
            const args = [EMULATOR, "--database", state.database, ...argumentsAfter(command.name())];
            process.exitCode = await runInForeground(process.execPath, args, options);
        });
}

/** Commander would drop `--`, and read options that are not ours. */
const argumentsAfter = (name: string): readonly string[] => process.argv.slice(process.argv.indexOf(name) + 1);
