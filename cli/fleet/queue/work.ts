// The subcommand `fleet work`: a worker that takes stacks from the queue, one after another or a few at a time.
import type { Command } from "commander";
import { CommandFailure } from "../../failure";
import { findPulumi, HOW_TO_GET_PULUMI } from "../../pulumi/find-pulumi";
import { needsEmulator } from "../environment";
import { fleetIn } from "../fleet";
import { concurrencyOf, parseConcurrency } from "../options";
import { requireSeparator } from "../separator";
import { underEmulator } from "../under-emulator";
import { wholeNumber } from "../whole-number";
import { FleetQueue } from "./fleet-queue";
import { runWorker } from "./fleet-worker";
import { requireQueueAddress } from "./queue-address";
import { addQueueOption, type QueueOptions } from "./queue-option";

interface WorkOptions extends QueueOptions {
    readonly cwd: string;
    readonly concurrency?: number;
    readonly lease: number;
    readonly untilEmpty?: boolean;
}

const DEFAULT_LEASE = 30;
const parseLease = wholeNumber({ least: 5, most: 3600, what: "seconds" });

const HELP = `
Exit codes: with --until-empty 0 all stacks succeeded, 7 preview or drift found changes, 1 a stack failed; 0 after a signal;
2 the worker could not start.

The first SIGINT or SIGTERM lets running stacks finish their requests and puts them back into the queue; the second one ends
them at once. The stacks of a worker that was killed are taken over by another one when its lease has expired.

Examples:
  webex-wholesale fleet work
  webex-wholesale fleet work --concurrency 4 -- --parallel 4     arguments after -- are pulumi's
  webex-wholesale fleet work --until-empty`;

export function addFleetWork(fleet: Command): void {
    const command = fleet
        .command("work")
        .summary("run the stacks of the queue: a worker")
        .description("Takes stacks from the queue and runs pulumi on them, until it is stopped.")
        .argument("[arguments...]", "after --: arguments for pulumi")
        .option("-C, --cwd <folder>", "the folder of the fleet, which contains fleet.yaml", ".");
    addQueueOption(command)
        .option(
            "--concurrency <number>",
            "how many stacks at a time (default: one for each processor, at most 8)",
            parseConcurrency,
        )
        .option("--until-empty", "end when no stack waits or runs, also none of other workers")
        .option(
            "--lease <seconds>",
            "how long this worker may be silent before its stacks are taken over",
            parseLease,
            DEFAULT_LEASE,
        )
        .addHelpText("after", HELP)
        .action(async (extra: readonly string[], options: WorkOptions) => {
            requireSeparator(extra);
            process.exitCode = await work(options, extra);
        });
}

async function work(options: WorkOptions, extraArgs: readonly string[]): Promise<number> {
    const address = requireQueueAddress(options.queue, process.env);
    const { folder: cwd } = fleetIn(options.cwd);
    if (needsEmulator(cwd, process.env)) {
        return underEmulator(cwd);
    }
    if ((await findPulumi(cwd)) === undefined) {
        throw new CommandFailure(HOW_TO_GET_PULUMI.join("\n"));
    }
    const queue = await FleetQueue.open(address, cwd);
    const { lease, untilEmpty } = options;
    try {
        const concurrency = concurrencyOf(options);
        return await runWorker(queue, { cwd, concurrency, lease, extraArgs, untilEmpty: untilEmpty === true });
    } finally {
        await queue.close();
    }
}
