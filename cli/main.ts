// The `webex-wholesale` command: each subcommand adds itself from a folder of its own.
import { Command, CommanderError } from "commander";
import { addCheck } from "./check/command";
import { addDoctor } from "./doctor/command";
import { addExport } from "./export/command";
import { addFleet } from "./fleet/command";
import { addInit } from "./init/command";
import { addPulumi } from "./pulumi/command";
import { COULD_NOT, CommandFailure } from "./failure";
import { say } from "./output";
import { ownVersion } from "./own-version";
import { addUnmanaged } from "./unmanaged/command";

function build(): Command {
    const command = new Command("webex-wholesale")
        .description("Tools for Pulumi programs that use pulumi-webex-wholesale.")
        .version(ownVersion())
        // Options after `pulumi` and `emulator` are theirs.
        .enablePositionalOptions()
        .showHelpAfterError("(run with --help for usage)")
        // Exit code 1 means a refusal; commander would use it for a mistyped option as well.
        .exitOverride()
        .configureOutput({ outputError: (error) => error.trimEnd().split("\n").forEach(say) });
    for (const add of [addInit, addPulumi, addCheck, addExport, addUnmanaged, addFleet, addDoctor]) {
        add(command);
    }
    return command;
}

function exitCodeOf(error: unknown): number {
    if (error instanceof CommanderError) {
        return error.exitCode === 0 ? 0 : COULD_NOT;
    }
    const isExpected = error instanceof CommandFailure;
    const said = isExpected
        ? error.message
        : `Unexpected error: ${error instanceof Error ? error.message : String(error)}`;
    say(`webex-wholesale: ${said}`);
    return COULD_NOT;
}

build()
    .parseAsync()
    .catch((error: unknown) => {
        process.exitCode = exitCodeOf(error);
    });
