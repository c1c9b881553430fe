// The subcommand `init`: its arguments, its help, and what it prints.
import { relative } from "node:path";
import type { Command } from "commander";
import { CommandFailure } from "../failure";
import { print, say } from "../output";
import { findPulumi, HOW_TO_GET_PULUMI } from "../pulumi/find-pulumi";
import { installPackages } from "./install-packages";
import { writeProject, type Written } from "./init";
import { templateFolder } from "./template-files";

const HELP = `
Exit codes: 0 the project was written and its packages are installed, 2 one of the two failed.

Examples:
  pulumi-webex-wholesale init              in an empty folder
  pulumi-webex-wholesale init voice        in the new folder voice
  pulumi new $(webex-wholesale init --template-folder)   the same, with pulumi's questions`;

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
            const written = writeProject(folder);
            print(summaryOf(written));
            if (options.generateOnly !== true) {
                say("Installing packages (npm install) ...");
                if ((await installPackages(written.folder)) !== 0) {
                    throw new CommandFailure(
                        `The files are written, but npm install failed, for the reason above. Run npm install in ${written.folder} again.`,
                    );
                }
            }
            print(nextSteps(written, options));
            if ((await findPulumi(written.folder)) === undefined) {
                print(["", ...HOW_TO_GET_PULUMI]);
            }
        });
}

function summaryOf({ folder, written, kept, completed }: Written): string[] {
    return [
        `Wrote ${written.join(", ")} to ${folder}.`,
        ...(completed
            ? ["Added the missing scripts and packages to package.json; what it contained is unchanged."]
            : []),
        ...(kept.length === 0 ? [] : [`Left as they were: ${kept.join(", ")}.`]),
    ];
}

function nextSteps({ folder }: Written, { generateOnly }: Options): string[] {
    const there = relative(process.cwd(), folder);
    return [
        "",
        "Next, without a Cisco account, against an emulator that starts and ends with each command:",
        ...(there === "" ? [] : [`  cd ${there}`]),
        ...(generateOnly === true ? ["  npm install"] : []),
        "  npm run preview    shows what Pulumi would create",
        "  npm run up         creates it",
        "",
        "Then see a refusal: write 20 instead of 25 in index.ts, and run npm run preview.",
        "See a drift: npm run drift, which changes a user behind Pulumi's back, and npm run preview.",
        "",
        "Against Webex: set WEBEX_WHOLESALE_ENDPOINT=https://webexapis.com/v1 and WEBEX_WHOLESALE_ACCESS_TOKEN, and run the same commands.",
    ];
}
