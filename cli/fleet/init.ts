// The subcommand `fleet init`: writes a fleet into an empty folder, and installs its packages.
import { relative } from "node:path";
import type { Command } from "commander";
import { CommandFailure } from "../failure";
import { writeProject } from "../init/init";
import { installPackages } from "../init/install-packages";
import { print, say } from "../output";
import { findPulumi, HOW_TO_GET_PULUMI } from "../pulumi/find-pulumi";
import { fleetFiles } from "./fleet-files";

const HELP = `
Exit codes: 0 the fleet was written and its packages are installed, 2 one of the two failed.

Examples:
  webex-wholesale fleet init          in an empty folder
  webex-wholesale fleet init voice    in the new folder voice`;

export function addFleetInit(fleet: Command): void {
    fleet
        .command("init")
        .summary("write a fleet: one program, a file of customers, a stack for each")
        .description(
            "Writes a Pulumi program with one stack for each customer of a CSV file into an empty folder, and installs its packages.",
        )
        .argument("[folder]", "the folder for the fleet; it must be new or empty", ".")
        .option("--generate-only", "write the files, and do not install packages")
        .addHelpText("after", HELP)
        .action(async (folder: string, { generateOnly }: { readonly generateOnly?: boolean }) => {
            const written = writeProject(folder, fleetFiles, "webex-wholesale fleet init");
            print([`Wrote ${written.written.join(", ")} to ${written.folder}.`]);
            if (written.completed) {
                print(["Added the missing scripts and packages to package.json."]);
            }
            if (written.kept.length > 0) {
                print([`Left as they were: ${written.kept.join(", ")}.`]);
            }
            if (generateOnly !== true) {
                await install(written.folder);
            }
            print(nextSteps(written.folder, generateOnly === true));
            if ((await findPulumi(written.folder)) === undefined) {
                print(["", ...HOW_TO_GET_PULUMI]);
            }
        });
}

async function install(folder: string): Promise<void> {
    say("Installing packages (npm install) ...");
    if ((await installPackages(folder)) !== 0) {
        throw new CommandFailure(
            `The files are written, but npm install failed, for the reason above. Run npm install in ${folder} again.`,
        );
    }
}

function nextSteps(folder: string, isGeneratedOnly: boolean): string[] {
    const there = relative(process.cwd(), folder);
    return [
        "",
        "Next, without a Cisco account, against an emulator that starts and ends with each command:",
        ...(there === "" ? [] : [`  cd ${there}`]),
        ...(isGeneratedOnly ? ["  npm install"] : []),
        "  npx webex-wholesale fleet up --yes    the shared stack first, then one stack for each customer",
        "  npx webex-wholesale fleet list        the stacks and their customers",
        "  npx webex-wholesale fleet drift       what changed at Webex",
        "",
        "Then put your customers into customers.csv. docs/fleets.md in the package explains the layout, pipelines and failures.",
    ];
}
