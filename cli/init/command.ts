// The subcommand `init`: its arguments, its help, and what it prints.
import type { Command } from "commander";
import { print } from "../output";
import { setUp } from "./set-up";
import { templateFiles, templateFolder } from "./template-files";

const HELP = `
Exit codes: 0 the project was written and its packages are installed, 2 one of the two failed.

Examples:
  pulumi-webex-wholesale init              in an empty folder
  pulumi-webex-wholesale init voice        in the new folder voice
  pulumi new $(webex-wholesale init --template-folder)   the same, with pulumi's questions`;

const NEXT_STEPS = [
    "  npm run preview    shows what Pulumi would create",
    "  npm run up         creates it",
    "",
    "Then see a refusal: write 20 instead of 25 in index.ts, and run npm run preview.",
    "See a drift: npm run drift, which changes a user behind Pulumi's back, and npm run preview.",
    "",
    "Against Webex: set WEBEX_WHOLESALE_ENDPOINT=https://webexapis.com/v1 and WEBEX_WHOLESALE_ACCESS_TOKEN, and run the same commands.",
];

interface Options {
    readonly generateOnly?: boolean;
    readonly templateFolder?: boolean;
}

export function addInit(program: Command): void {
    program
        .command("init")
        .summary("write a project that runs against the emulator")
        .description(
            "Writes a Pulumi project with a customer and two users into an empty folder, and installs its packages.",
        )
        .argument("[folder]", "the folder for the project; it must be new or empty", ".")
        .option("--generate-only", "write the files, and do not install packages")
        .option("--template-folder", "only print the folder of the template, which `pulumi new <folder>` accepts")
        .addHelpText("after", HELP)
        .action(async (folder: string, options: Options) => {
            if (options.templateFolder === true) {
                return print([templateFolder()]);
            }
            await setUp({
                folder,
                template: templateFiles,
                command: "pulumi-webex-wholesale init",
                installs: options.generateOnly !== true,
                nextSteps: NEXT_STEPS,
            });
        });
}
