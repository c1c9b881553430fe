// The subcommand `fleet init`: writes a fleet into an empty folder, and installs its packages.
import type { Command } from "commander";
import { setUp } from "../init/set-up";
import { fleetFiles } from "./fleet-files";

const HELP = `
Exit codes: 0 the fleet was written and its packages are installed, 2 one of the two failed.

Examples:
  webex-wholesale fleet init          in an empty folder
  webex-wholesale fleet init voice    in the new folder voice`;

const NEXT_STEPS = [
    "  npx webex-wholesale fleet up --yes    the shared stack first, then one stack for each customer",
    "  npx webex-wholesale fleet list        the stacks and their customers",
    "  npx webex-wholesale fleet drift       what changed at Webex",
    "",
    "Then put your customers into customers.csv. docs/fleets.md in the package explains the layout, pipelines and failures.",
];

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
            await setUp({
                folder,
                template: fleetFiles,
                command: "webex-wholesale fleet init",
                installs: generateOnly !== true,
                nextSteps: NEXT_STEPS,
            });
        });
}
