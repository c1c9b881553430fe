// The subcommand `fleet` with its subcommands: one stack for each customer, run as one command.
import type { Command } from "commander";
import { needsEmulator } from "./environment";
import { fleetIn } from "./fleet";
import { addFleetInit } from "./init";
import { addFleetList } from "./list";
import { OPERATIONS, operations, type Operation } from "./operation";
import { addRun, type RunOptions } from "./options";
import { addFleetEnqueue } from "./queue/enqueue";
import { addFleetStatus } from "./queue/status";
import { addFleetWork } from "./queue/work";
import { runOnFleet } from "./run-command";
import { addScan } from "./scan/scan-options";
import { requireSeparator } from "./separator";
import { underEmulator } from "./under-emulator";

const EXIT_CODES = (writes: boolean): string =>
    writes
        ? "Exit codes: 0 all stacks succeeded, 1 one of them did not, 2 nothing could be run, 130 interrupted."
        : "Exit codes: 0 nothing changed, 7 something did, 1 one of the stacks failed, 2 nothing could be run, 130 interrupted.";

const helpFor = ({ name, writes }: Operation): string => {
    const yes = writes ? " --yes" : "";
    return `
${EXIT_CODES(writes)}

Each stack is one run of pulumi, whose output is kept in .fleet/logs. A stack that fails stops no other. Without an endpoint
and credentials in the environment or the configuration, the fleet runs against an emulator in its folder.

Examples:
  webex-wholesale fleet ${name}${yes}
  webex-wholesale fleet ${name}${yes} --only 'crm-0047*' --concurrency 4
  webex-wholesale fleet ${name}${yes} --shard 2/5 --summary ${name}.md
  webex-wholesale fleet ${name}${yes} --failed
  webex-wholesale fleet ${name}${yes} -- --parallel 4     arguments after -- are pulumi's`;
};

export function addFleet(program: Command): void {
    const fleet = program
        .command("fleet")
        .summary("run pulumi on many stacks: one for each customer")
        .description(
            "Runs pulumi on the stacks of a fleet: one program, a file of customers, a stack for each of them.",
        )
        .addHelpText("after", "\nThe layout, pipelines and failures are explained in docs/fleets.md.");
    addFleetInit(fleet);
    addFleetList(fleet);
    for (const name of OPERATIONS) {
        addOperation(fleet, operations[name]);
    }
    addFleetEnqueue(fleet);
    addFleetWork(fleet);
    addFleetStatus(fleet);
}

function addOperation(fleet: Command, operation: Operation): void {
    const command = fleet
        .command(operation.name)
        .summary(operation.summary)
        .description(`${operation.summary.replace(/^./u, (first) => first.toUpperCase())}.`)
        .argument("[arguments...]", "after --: arguments for pulumi");
    if (operation.name === "drift") {
        addScan(command);
    }
    addRun(command, operation.writes)
        .addHelpText("after", helpFor(operation))
        .action(async (extra: readonly string[], options: RunOptions) => {
            requireSeparator(extra);
            const fleet = fleetIn(options.cwd);
            process.exitCode = needsEmulator(fleet.folder, process.env)
                ? await underEmulator(fleet.folder)
                : await runOnFleet(fleet, operation, options, extra);
        });
}
